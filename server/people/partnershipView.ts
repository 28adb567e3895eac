import { roles } from '../../shared/access.ts';
import type { Partnership } from '../../shared/api/partnerships.ts';
import { defaultRatingRhythmDays } from '../../shared/ledger/rhythm.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { Person } from './access.ts';
import { namesOf } from './accounts.ts';
import { byName, organisationNames, standing } from './organisations.ts';
import { PartnershipRecords } from './partnershipRecords.ts';
import type { PeopleParts } from './parts.ts';
import type { PartnershipStrategies } from './strategyRegister.ts';

/** A partnership as its members see it. Owners come first, then by role and name. @throws Problem `not-found` */
export async function partnershipView(
  parts: Pick<PeopleParts, 'records' | 'access' | 'library'> & { strategies: PartnershipStrategies },
  person: Person,
  partnershipId: string,
): Promise<Partnership> {
  const { role } = await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const [own, members, organisations, strategies] = await Promise.all([
    partnership.own(),
    partnership.all('member'),
    organisationNames(partnership),
    parts.strategies.list(partnershipId),
  ]);
  const names = await namesOf(
    parts.records,
    members.map((member) => member.id),
  );
  const { name, areaCode, scale, ratingRhythmDays = defaultRatingRhythmDays } = own.value;
  return {
    id: partnershipId,
    name,
    areaCode,
    areaName: areaCode === null ? null : (parts.library.area(areaCode)?.name ?? null),
    role,
    scale,
    ratingRhythmDays,
    strategies: strategies.map(({ id, title }) => ({ id, title })),
    members: members
      .map(({ id, value }) => ({
        id,
        name: names.get(id) ?? 'Somebody who left',
        role: value.role,
        organisation: organisations.get(value.organisationId)?.name ?? '',
        organisationId: organisations.get(value.organisationId)?.id ?? value.organisationId,
      }))
      .sort((one, other) => roles.indexOf(other.role) - roles.indexOf(one.role) || byName(one, other)),
    organisations: standing(organisations).map(({ id, name }) => ({
      id,
      name,
      mergedIds: [...organisations].flatMap(([each, into]) => (into.id === id && each !== id ? [each] : [])),
    })),
  };
}
