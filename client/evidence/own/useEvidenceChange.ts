import { useQueryClient } from '@tanstack/react-query';
import { type Sending, useSend } from '../../api/useSend.ts';
import { confirm } from '../../ui/confirmations.ts';
import { evidenceKey } from '../summaries.ts';

/** A change of a partnership’s own evidence: afterwards all that is shown of it is asked for again, and what was done is said. */
export function useEvidenceChange<Sent = void>(
  partnershipId: string,
  run: (sent: Sent) => Promise<string>,
  after?: () => void,
): Sending<Sent> {
  const queries = useQueryClient();
  return useSend<Sent>(async (sent) => {
    const said = await run(sent);
    await Promise.all([
      queries.invalidateQueries({ queryKey: evidenceKey(partnershipId) }),
      queries.invalidateQueries({ queryKey: ['indicators', partnershipId] }),
    ]);
    confirm(said);
    after?.();
  });
}
