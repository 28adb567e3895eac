import { Problem } from '../../shared/errors.ts';
import type { ForecastEntry } from '../../shared/ledger/forecast.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import { entryIdFor } from '../ledger/entryId.ts';
import type { Forecasts } from './openForecasts.ts';
import type { ForecastParts } from './parts.ts';

type Act = Extract<Parameters<typeof entryIdFor>[2], `${string}-forecast`>;
/** What only a signature holds; everything else is what somebody says. */
type Said<E> = E extends ForecastEntry ? Omit<E, 'id' | 'personId' | 'organisationId' | 'at'> : never;

/**
 * Signs a statement, or finds that the same one was signed before under the same key; `insist` looks whether it may be
 * signed, and is not asked about a repetition. Answers the id of the entry.
 * @throws Problem `wrong-state` where the key was used for something else; what `insist` throws
 */
export async function sign(
  parts: ForecastParts,
  { access, entries }: Pick<Forecasts, 'access' | 'entries'>,
  { act, key }: { act: Act; key: string | undefined },
  said: Said<ForecastEntry>,
  insist: () => void,
): Promise<string> {
  const { personId, organisationId, partnershipId } = access;
  const ledgerId = partnershipLedgerId(partnershipId);
  const id = entryIdFor(ledgerId, personId, act, key);
  const earlier = entries.find((entry) => entry.id === id);
  if (earlier) {
    insistSame(earlier, said);
    return id;
  }
  insist();
  const at = parts.clock().toISOString();
  await parts.partnershipLedgers.append(ledgerId, [{ ...said, id, personId, organisationId, at }]);
  return id;
}

/** A key that comes again with other words is a mistake of the program: answering with the old entry would hide it. */
function insistSame(old: ForecastEntry, said: Said<ForecastEntry>): void {
  const kept = new Map(Object.entries(old));
  const same = Object.entries(said).every(
    ([part, value]) => frozenParts.includes(part) || JSON.stringify(kept.get(part)) === JSON.stringify(value),
  );
  if (!same) {
    throw new Problem('wrong-state', 'That Idempotency-Key was used for something else. Use a fresh one.');
  }
}

/** Not said by anybody: they stood so at the time, and may stand otherwise when the request is repeated. */
const frozenParts = ['title', 'unit', 'decimals', 'area', 'latest'];
