import { useMemo } from 'react';
import { announce } from '../../ui/announcer.ts';
import { useCanWrite, useFacts, useLive } from '../live/LiveContext.ts';
import { Slot } from '../Slot.tsx';
import { evidenceRows } from '../slots.ts';
import { useFrame } from './StrategyFrame.ts';

/** The indicators that an objective watches, under its words. */
export function ObjectiveEvidence({ id }: { id: string }) {
  const { edits, stars } = useLive();
  const canWrite = useCanWrite();
  const { partnershipId } = useFrame();
  const { links } = useFacts(id);
  const edit = useMemo(
    () => ({
      stars,
      change: (indicatorId: string, parts: Parameters<typeof edits.setLink>[2]) =>
        edits.setLink(id, indicatorId, parts),
      remove: (indicatorId: string) => {
        edits.removeLink(id, indicatorId);
        announce('The indicator is no longer linked. Undo brings it back.');
      },
    }),
    [edits, stars, id],
  );
  if (links.length === 0) return null;
  return (
    // About as tall as the rows will be, so that the page does not jump when they come.
    <Slot of={evidenceRows} waiting={<div style={{ height: 52 * links.length }} />}>
      {(EvidenceRows) => (
        <EvidenceRows
          partnershipId={partnershipId}
          objectiveId={id}
          links={links}
          edit={canWrite ? edit : undefined}
        />
      )}
    </Slot>
  );
}
