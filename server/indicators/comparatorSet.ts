import type { BodyOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type * as api from '../../shared/api/ownIndicators.ts';
import { invalidField } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { chosenComparators } from '../people/chosenComparators.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import type { IndicatorParts } from './parts.ts';

type View = ResponseOf<typeof api.getComparators>;

/** @throws Problem `not-found` for who is no member */
export async function viewComparators(
  parts: Pick<IndicatorParts, 'access' | 'records' | 'partnerships' | 'library'>,
  person: Person,
  partnershipId: string,
): Promise<View> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const set = await new PartnershipRecords(parts.records, partnershipId).get(
    'comparator-set',
    chosenComparators,
  );
  if (!set) return { areas: [], reason: '', setAt: null, setBy: null };
  const { areas, reason, setAt, setBy } = set.value;
  const names = await parts.partnerships.names(partnershipId, [setBy]);
  return {
    areas: areas.map((code) => ({ code, name: parts.library.area(code)?.name ?? code })),
    reason,
    setAt,
    setBy: names.person(setBy) ?? null,
  };
}

/** Each place counts once. @throws Problem `not-found`, `role-too-low`; `invalid-request` naming the place */
export async function setComparators(
  parts: IndicatorParts,
  person: Person,
  partnershipId: string,
  { areas: given, reason = '' }: BodyOf<typeof api.setComparators>,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'set-comparators');
  const areas = [...new Set(given)];
  const unknown = given.findIndex((code) => !parts.library.area(code));
  if (unknown >= 0) {
    throw invalidField(`areas.${unknown}`, 'There is no place of that code. GET /api/areas lists them.');
  }
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const value = { areas, reason, setAt: parts.clock().toISOString(), setBy: person.id };
  await withRetries(async () => {
    const before = await partnership.get('comparator-set', chosenComparators);
    await partnership.write([
      before
        ? partnership.changing<'comparator-set'>(before, value)
        : partnership.adding('comparator-set', chosenComparators, value),
    ]);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
}
