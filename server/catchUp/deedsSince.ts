import { changeDeeds } from '../../shared/catchUp/changeDeeds.ts';
import { commentDeeds } from '../../shared/catchUp/commentDeeds.ts';
import type { Deed } from '../../shared/catchUp/deed.ts';
import { signedDeeds } from '../../shared/catchUp/signedDeeds.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { readSignedId } from '../../shared/ledger/signedId.ts';
import type { CatchUpParts } from './parts.ts';

/** Everything that was done in a strategy after a moment (ISO 8601 UTC), by anybody. In no order. */
export async function deedsSince(
  { history, ledgers, comments, clock }: Pick<CatchUpParts, 'history' | 'ledgers' | 'comments' | 'clock'>,
  strategyId: string,
  since: string,
): Promise<Deed[]> {
  const [changes, ledger, said] = await Promise.all([
    history.changes(strategyId, Date.parse(since), clock().getTime()),
    ledgers.read(strategyId),
    comments.read(commentLedgerId(strategyId)),
  ]);
  const blockOf = (target: string) => {
    const rating = readSignedId(target);
    const rated = rating && ledger.byId.get(rating.entryId)?.rating.target.id;
    return rated ?? target.split('/')[0] ?? target;
  };
  return [
    ...changeDeeds(changes, strategyId),
    ...signedDeeds(ledger.entries, since),
    ...commentDeeds({ entries: said.entries, threads: said.threads.byId, blockOf }, since),
  ];
}
