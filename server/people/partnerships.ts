import type { BodyOf } from '../../shared/api/endpoint.ts';
import type {
  changePartnership as changeEndpoint,
  createPartnership as createEndpoint,
} from '../../shared/api/partnerships.ts';
import { invalidField } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { defaultRatingRhythmDays } from '../../shared/ledger/rhythm.ts';
import { defaultScale, type Scale } from '../../shared/ledger/scale.ts';
import { organisationNameKey } from '../../shared/people/organisationName.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { Person } from './access.ts';
import { addOrganisation } from './organisations.ts';
import type { PartnershipValue } from './partnershipKinds.ts';
import { PartnershipRecords } from './partnershipRecords.ts';
import type { PeopleParts } from './parts.ts';
import { withRetries } from './retry.ts';

type Parts = Pick<PeopleParts, 'records' | 'access' | 'bus' | 'library'>;

export interface PartnershipBrief {
  id: string;
  name: string;
  areaCode: string | null;
}

/** Makes a partnership; who makes it owns it. `id` is for the example, which must be made only once. */
export async function createPartnership(
  parts: Omit<Parts, 'access'>,
  personId: string,
  { name, areaCode = null, organisation = 'Partnership office' }: BodyOf<typeof createEndpoint>,
  id: string = newId(),
): Promise<PartnershipBrief> {
  insistArea(parts, areaCode);
  if (organisationNameKey(organisation) === '') throw invalidField('organisation', 'Name the organisation');
  const partnership = new PartnershipRecords(parts.records, id);
  const now = new Date().toISOString();
  const office = addOrganisation(partnership, organisation);
  await partnership.write([
    partnership.adding('partnership', id, {
      name,
      areaCode,
      scale: defaultScale,
      createdAt: now,
      createdBy: personId,
      deletedAt: null,
      deletedBy: null,
    }),
    ...office.writes,
    partnership.adding('member', personId, {
      role: 'owner',
      organisationId: office.id,
      joinedAt: now,
      invitationId: null,
    }),
  ]);
  parts.bus.announce({ kind: 'access', personId, partnershipId: id });
  parts.bus.announce({ kind: 'partnership', partnershipId: id });
  return { id, name, areaCode };
}

/** @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `areaCode` */
export async function changePartnership(
  parts: Parts,
  person: Person,
  partnershipId: string,
  { name, areaCode, ratingRhythmDays }: BodyOf<typeof changeEndpoint>,
): Promise<PartnershipBrief & { ratingRhythmDays: number }> {
  insistArea(parts, areaCode ?? null);
  const now = await changeSettings(parts, person, partnershipId, {
    ...(name === undefined ? {} : { name }),
    ...(areaCode === undefined ? {} : { areaCode }),
    ...(ratingRhythmDays === undefined ? {} : { ratingRhythmDays }),
  });
  return {
    id: partnershipId,
    name: now.name,
    areaCode: now.areaCode,
    ratingRhythmDays: now.ratingRhythmDays ?? defaultRatingRhythmDays,
  };
}

/** Ratings already made keep the words that they were made with. @throws Problem `not-found`, `role-too-low` */
export async function setScale(
  parts: Parts,
  person: Person,
  partnershipId: string,
  scale: Scale,
): Promise<Scale> {
  return (await changeSettings(parts, person, partnershipId, { scale })).scale;
}

async function changeSettings(
  { access, records, bus }: Parts,
  person: Person,
  partnershipId: string,
  change: Partial<PartnershipValue>,
): Promise<PartnershipValue> {
  await allowedInPartnership(access, person.id, partnershipId, 'manage-settings');
  const partnership = new PartnershipRecords(records, partnershipId);
  const value = await withRetries(async () => {
    const own = await partnership.own();
    await partnership.write([partnership.changing<'partnership'>(own, change)]);
    return { ...own.value, ...change };
  });
  bus.announce({ kind: 'partnership', partnershipId });
  return value;
}

function insistArea({ library }: Pick<Parts, 'library'>, areaCode: string | null): void {
  if (areaCode !== null && !library.area(areaCode)) {
    throw invalidField('areaCode', 'There is no place with this code. GET /api/areas finds them by name.');
  }
}
