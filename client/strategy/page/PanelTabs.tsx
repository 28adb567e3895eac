import { useMemo, useSyncExternalStore } from 'react';
import { CommentsPanel } from '../../comments/CommentsPanel.tsx';
import { useThreadCounts } from '../../comments/useThreads.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { CommentsHere } from '../comments/CommentsHere.tsx';
import { type BlockRef, titleOf } from '../live/address.ts';
import { usePlainLine } from '../live/LiveContext.ts';
import { Slot } from '../Slot.tsx';
import { activity } from '../slots.ts';
import { PanelOf } from './PanelOf.tsx';
import { aloneTab, panelTab } from './panelTab.ts';
import { ScaleKey } from './ScaleKey.tsx';
import { useFrame } from './StrategyFrame.ts';

interface Props {
  block: BlockRef;
  /** The page around it says the title, and has the button to rate. */
  alone?: boolean;
  /** On a phone, comments come in a sheet. */
  commentsApart?: boolean;
}

/** What was said of one part of the strategy, and how it was rated. */
export function PanelTabs({ block, alone = false, commentsApart = false }: Props) {
  const { strategyId } = useFrame();
  const tab = alone ? aloneTab : panelTab;
  const selected = useSyncExternalStore(tab.subscribe, tab.get);
  const id = block.of === 'strategy' ? strategyId : block.id;
  const address = useMemo(() => titleOf(block), [block]);
  const title = usePlainLine(address);
  const counts = useThreadCounts(strategyId, id);
  const comments = {
    id: 'comments' as const,
    label: 'Comments',
    ...(counts !== undefined && { count: counts.open }),
    panel: (
      <CommentsHere>
        <CommentsPanel block={{ kind: block.of, id }} title={title} />
      </CommentsHere>
    ),
  };
  return (
    <Tabs
      label={`About this ${block.of}`}
      selected={selected}
      onSelect={tab.set}
      tabs={[
        ...(commentsApart ? [] : [comments]),
        {
          id: 'rating',
          label: 'Rating',
          panel:
            block.of === 'strategy' ? (
              <ScaleKey />
            ) : (
              <PanelOf key={block.id} block={block} alone={alone} inTab />
            ),
        },
        {
          id: 'activity',
          label: 'Activity',
          panel: (
            <Slot of={activity} waiting={<Loading what="what happened" />} asked>
              {(Activity) => <Activity key={id} strategyId={strategyId} target={{ id, type: block.of }} />}
            </Slot>
          ),
        },
      ]}
    />
  );
}
