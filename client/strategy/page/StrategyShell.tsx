import { useEffect, useMemo } from 'react';
import { Page } from '../../app/Page.tsx';
import { useBlocked, useLoaded, usePeople, useSaveState } from '../../sync/useStrategySync.ts';
import { Loading } from '../../ui/Loading.tsx';
import { pageFirst } from '../../ui/pageFirst.ts';
import { SaveState } from '../../ui/SaveState.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { EndedNotice } from '../header/EndedNotice.tsx';
import { HelpKey } from '../header/HelpKey.tsx';
import { PageActions } from '../header/PageActions.tsx';
import { PresenceList } from '../header/PresenceList.tsx';
import { useStructureSaid } from '../header/useStructureSaid.ts';
import { titleOf } from '../live/address.ts';
import { usePlainLine } from '../live/LiveContext.ts';
import { UndoNotice } from '../move/UndoNotice.tsx';
import { Slot } from '../Slot.tsx';
import { blockedNotice, catchUpLink, commentsHost, fetchSlots } from '../slots.ts';
import { ObjectiveView } from './ObjectiveView.tsx';
import { OutcomeName } from './OutcomeName.tsx';
import { RatingsSource } from './RatingsSource.tsx';
import { SessionSlot } from './SessionSlot.tsx';
import { StrategyColumns } from './StrategyColumns.tsx';
import { useFrame } from './StrategyFrame.ts';
import { useUndoKeys } from './useUndoKeys.ts';

interface Props {
  partnershipName: string;
  objectiveId: string | undefined;
}

/** The page around the document: bar, notices, and the whole strategy or one objective of it. */
export function StrategyShell({ partnershipName, objectiveId }: Props) {
  const { strategyId, partnershipId, role } = useFrame();
  const loaded = useLoaded();
  useUndoKeys();
  useEffect(() => pageFirst(fetchSlots), []);
  const address = useMemo(
    () => titleOf(objectiveId === undefined ? { of: 'strategy' } : { of: 'objective', id: objectiveId }),
    [objectiveId],
  );
  const title = usePlainLine(address);
  // A phone has room for them in the bar: a row of their own would hold three dots.
  const inBar = useNarrow();
  const actions = (
    <PageActions strategyId={strategyId} partnershipId={partnershipId} role={role} inBar={inBar} />
  );
  const strategyAddress = `/s/${strategyId}`;
  return (
    <Page
      title={title || (objectiveId === undefined ? 'Strategy' : 'Objective')}
      layout="full"
      partnership={{ id: partnershipId, name: partnershipName }}
      strategy={{ id: strategyId }}
      {...(objectiveId !== undefined && {
        back: { to: strategyAddress, label: 'Back to the strategy' },
        barTitle: <OutcomeName objectiveId={objectiveId} />,
      })}
      status={
        <>
          <Status />
          {!inBar && (
            <Slot of={catchUpLink} quiet>
              {(CatchUpLink) => <CatchUpLink strategyId={strategyId} title="this strategy" />}
            </Slot>
          )}
          {inBar && actions}
        </>
      }
      actions={inBar ? undefined : actions}
    >
      <EndedNotice />
      <WhileBlocked />
      {loaded && <OthersSaid />}
      {!loaded ? (
        <Loading what="the strategy" />
      ) : objectiveId === undefined ? (
        <StrategyColumns />
      ) : (
        <ObjectiveView id={objectiveId} />
      )}
      <RatingsSource />
      {loaded && <Slot of={commentsHost}>{(CommentsHost) => <CommentsHost />}</Slot>}
      {loaded && <SessionSlot />}
      <UndoNotice />
      <HelpKey />
    </Page>
  );
}

function WhileBlocked() {
  return useBlocked() && <Slot of={blockedNotice}>{(BlockedNotice) => <BlockedNotice />}</Slot>;
}

/** Only once the words are here: what a page is opened with is no news. */
function OthersSaid(): null {
  useStructureSaid(usePeople());
  return null;
}

/** Apart, so that "Saving" and "Saved", which come with every pause in typing, render nothing else. */
function Status() {
  const saving = useSaveState();
  const others = usePeople();
  return (
    <>
      <SaveState state={saving} />
      <PresenceList others={others} />
    </>
  );
}
