import { createHash } from 'node:crypto';
import type { RatingEntry, WithdrawalEntry } from '../../shared/ledger/rating.ts';
import type { Merged } from '../../shared/session/state.ts';
import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import type { SessionRecords } from './sessionRecords.ts';
import { signerOf } from './signer.ts';

/**
 * Where two participants turned out to be one person, of two ratings that a session recorded of both the earlier one is
 * withdrawn. It follows from the merge alone, so that it can be done again at the next start.
 */
export async function withdrawTwins(
  { ledgers }: { ledgers: StrategyLedgers },
  records: SessionRecords,
  strategyId: string,
): Promise<void> {
  const merged = new Map((await records.all('merged')).map(({ id, value }) => [id, value]));
  if (merged.size === 0) return;
  const signers = new Map((await records.all('participant')).map(({ id, value }) => [id, signerOf(value)]));
  const whoNow = (id: string) => {
    const into = merged.get(id)?.into;
    return into === undefined ? id : (signers.get(into) ?? into);
  };
  /** Of the round that is read, by who gave it. */
  const given = new Map<string, RatingEntry>();
  for (const { rating, withdrawal } of (await ledgers.read(strategyId)).standings) {
    if (rating.sessionId !== records.id || withdrawal) continue;
    // What a round recorded ends with what was agreed in it.
    if (rating.kind === 'agreed') given.clear();
    else {
      const who = whoNow(rating.personId);
      const other = given.get(who);
      const gone = other && earlierOf(other, rating, merged);
      given.set(who, other && gone === rating ? other : rating);
      const merge = gone && (merged.get(rating.personId) ?? merged.get(other.personId));
      if (merge) await ledgers.append(strategyId, [withdrawalOf(gone, merge)]);
    }
  }
}

/** At the same moment it is the one of the device that was not kept. */
function earlierOf(one: RatingEntry, other: RatingEntry, merged: ReadonlyMap<string, Merged>): RatingEntry {
  if (one.at === other.at) return merged.has(one.personId) ? one : other;
  return one.at < other.at ? one : other;
}

function withdrawalOf({ id }: RatingEntry, { by, organisationId, at }: Merged): WithdrawalEntry {
  return {
    type: 'withdrawal',
    id: createHash('sha256').update(`twin ${id}`).digest('hex').slice(0, 32),
    ratingId: id,
    reason: 'Given twice by one person, on two devices. The later one stands.',
    ...{ personId: by, organisationId, at },
  };
}
