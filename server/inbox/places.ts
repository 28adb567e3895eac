import type { Role } from '../../shared/access.ts';
import { limits } from '../../shared/limits.ts';
import { organisationNames } from '../people/organisations.ts';
import type { MemberValue, PartnershipValue } from '../people/partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from '../people/partnershipRecords.ts';
import type { StoredRecord } from '../store/port.ts';
import type { InboxParts } from './parts.ts';

/** A partnership that somebody belongs to now, as who. */
export interface Place {
  partnershipId: string;
  partnership: PartnershipValue;
  role: Role;
  /** The organisation that they are here for, under every id that it ever had. */
  organisations: ReadonlySet<string>;
  /** Since when news here are news to them (ISO 8601 UTC). */
  since: string;
  strategies: readonly { id: string; title: string }[];
}

/** More partnerships than one person ever belongs to. */
const most = 10_000;

/** Read afresh each time: of a partnership that somebody left they hear nothing more. */
export async function placesOf(
  parts: Pick<InboxParts, 'records' | 'strategies' | 'clock'>,
  personId: string,
): Promise<Place[]> {
  const memberships = await parts.records.find<MemberValue>('member', `person:${personId}`, most);
  const places = await Promise.all(memberships.map((membership) => placeOf(parts, membership)));
  return places.flatMap((place) => place ?? []);
}

async function placeOf(
  { records, strategies, clock }: Pick<InboxParts, 'records' | 'strategies' | 'clock'>,
  membership: StoredRecord<MemberValue>,
): Promise<Place | undefined> {
  const partnership = new PartnershipRecords(records, partnershipOf(membership));
  const own = await partnership.get('partnership', partnership.id);
  if (!own || own.value.deletedAt !== null) return undefined;
  const { role, organisationId, joinedAt } = membership.value;
  const earliest = new Date(clock().getTime() - limits.inboxMs).toISOString();
  return {
    partnershipId: partnership.id,
    partnership: own.value,
    role,
    organisations: idsOf(await organisationNames(partnership), organisationId),
    since: joinedAt > earliest ? joinedAt : earliest,
    strategies: await strategies.list(partnership.id),
  };
}

/** Every id under which an organisation is known: those that were merged into it stand in what was signed before. */
export function idsOf(
  names: ReadonlyMap<string, { id: string }>,
  organisationId: string,
): ReadonlySet<string> {
  const today = names.get(organisationId)?.id ?? organisationId;
  return new Set([today, ...[...names].flatMap(([id, into]) => (into.id === today ? [id] : []))]);
}
