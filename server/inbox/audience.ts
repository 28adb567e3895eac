import type { Reader } from '../../shared/inbox/reader.ts';
import { limits } from '../../shared/limits.ts';
import { organisationNames } from '../people/organisations.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { followersKey, type PersonKinds, personPrefix } from '../people/personRecords.ts';
import type { InboxParts } from './parts.ts';
import { idsOf } from './places.ts';

/** Everybody whom news of a strategy may concern, each with what decides it. Nobody where the strategy is gone. */
export async function audienceOf(
  { records, strategies, blocks }: Pick<InboxParts, 'records' | 'strategies' | 'blocks'>,
  strategyId: string,
): Promise<Reader[]> {
  const strategy = await strategies.find(strategyId);
  if (!strategy || strategy.deletedAt !== null) return [];
  const partnership = new PartnershipRecords(records, strategy.partnershipId);
  const [members, names, followers, { objectives }] = await Promise.all([
    partnership.all('member'),
    organisationNames(partnership),
    records.find<PersonKinds['follows']>('follows', followersKey(strategyId), limits.membersPerPartnership),
    blocks.read(strategyId),
  ]);
  const followed = new Map(
    followers.map(({ scope, value }) => [scope.slice(personPrefix.length), new Set(value.targets)]),
  );
  const ids = new Map<string, ReadonlySet<string>>();
  const nothing: ReadonlySet<string> = new Set();
  return members.map(({ id: personId, value }) => {
    const organisations = ids.get(value.organisationId) ?? idsOf(names, value.organisationId);
    ids.set(value.organisationId, organisations);
    const follows = followed.get(personId) ?? nothing;
    return { personId, strategyId, organisations, since: value.joinedAt, follows, objectives };
  });
}
