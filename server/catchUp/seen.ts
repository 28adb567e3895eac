import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { PersonRecords } from '../people/personRecords.ts';
import type { CatchUpParts } from './parts.ts';

/** Up to when somebody has caught up with a strategy; null for who never did. */
export async function seenAt(
  { records }: Pick<CatchUpParts, 'records'>,
  personId: string,
  strategyId: string,
): Promise<string | null> {
  return (await new PersonRecords(records, personId).get('seen', strategyId))?.value.at ?? null;
}

/** When somebody was last here; who never was is told of what came since they joined. */
export async function lastHere(
  parts: Pick<CatchUpParts, 'records' | 'clock'>,
  personId: string,
  partnershipId: string,
  strategyId: string,
): Promise<string> {
  const seen = await seenAt(parts, personId, strategyId);
  if (seen !== null) return seen;
  const membership = await new PartnershipRecords(parts.records, partnershipId).get('member', personId);
  return membership?.value.joinedAt ?? parts.clock().toISOString();
}

/**
 * Notes that somebody has seen all up to a moment. It goes neither back nor beyond now: what is still to come was seen by
 * nobody. On disk once it resolves. @throws Problem `not-found`
 */
export async function markSeen(
  parts: Pick<CatchUpParts, 'access' | 'records' | 'clock'>,
  person: Person,
  strategyId: string,
  until: string,
): Promise<{ seenAt: string }> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const now = parts.clock().getTime();
  const at = new Date(Math.min(Date.parse(until), now)).toISOString();
  const records = new PersonRecords(parts.records, person.id);
  const seen = await records.change('seen', strategyId, (known) =>
    known && known.at >= at ? undefined : { at },
  );
  return { seenAt: seen?.at ?? at };
}
