import { useMemo, useSyncExternalStore } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { type BlockRef, titleOf } from '../live/address.ts';
import { useLive, usePlainLine, useStructure } from '../live/LiveContext.ts';
import { placeOf } from '../move/places.ts';
import { Slot } from '../Slot.tsx';
import { ratingPanel } from '../slots.ts';
import styles from './BlockPanel.module.css';
import { ScaleKey } from './ScaleKey.tsx';
import { useFrame } from './StrategyFrame.ts';

export const panelElementId = 'block-panel';

/** The right column: what was said of the outcome or objective that the person is at. */
export function BlockPanel() {
  const { focus } = useLive();
  const block = useSyncExternalStore(focus.subscribe, focus.current);
  const structure = useStructure();
  return (
    <aside id={panelElementId} tabIndex={-1} className={styles.panel} aria-label="About the part you are at">
      {block === null || block.of === 'strategy' || placeOf(structure, block.of, block.id) === null ? (
        <ScaleKey />
      ) : (
        <PanelOf key={block.id} block={block} />
      )}
    </aside>
  );
}

/** Ratings of one block. */
export function PanelOf({
  block,
  alone = false,
}: {
  block: Exclude<BlockRef, { of: 'strategy' }>;
  alone?: boolean;
}) {
  const { strategyId, scale, role, me } = useFrame();
  const address = useMemo(() => titleOf(block), [block]);
  const title = usePlainLine(address);
  return (
    <Slot of={ratingPanel} waiting={<Loading what="ratings" />}>
      {(RatingPanel) => (
        <RatingPanel
          strategyId={strategyId}
          target={{ id: block.id, type: block.of, title }}
          scale={scale}
          role={role}
          me={me}
          alone={alone}
        />
      )}
    </Slot>
  );
}
