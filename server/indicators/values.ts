import type { RecordedValue } from '../../shared/api/ownIndicators.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { OwnValueCell } from '../people/ownEvidenceKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import type { OwnAddress } from './ownIndicators.ts';
import type { IndicatorParts } from './parts.ts';

type Parts = Pick<IndicatorParts, 'access' | 'records' | 'partnerships' | 'library'>;

/** Every value that was recorded for an indicator, newest first. @throws Problem `not-found` for who is no member */
export async function listValues(
  parts: Parts,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
): Promise<RecordedValue[]> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const { overlay } = await parts.partnerships.facts(partnershipId);
  if (!parts.library.over(overlay).indicator(indicatorId)) {
    throw new Problem('not-found', 'There is no such indicator.');
  }
  const cells = await cellsOf(new PartnershipRecords(parts.records, partnershipId), indicatorId);
  const people = cells.flatMap(({ value }) =>
    value.entries.flatMap(({ by, withdrawn }) => (withdrawn ? [by, withdrawn.by] : [by])),
  );
  const names = await parts.partnerships.names(partnershipId, people);
  const nameOf = (id: string) => names.person(id) ?? null;
  return cells
    .flatMap(({ value }) => viewsOf(value, parts, nameOf))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : 0));
}

/** @throws Problem `not-found` */
export async function viewValue(
  parts: Parts,
  person: Person,
  address: OwnAddress,
  valueId: string,
): Promise<RecordedValue> {
  const found = (await listValues(parts, person, address)).find(({ id }) => id === valueId);
  if (!found) throw noValue();
  return found;
}

/**
 * Takes a value out that should not stand; it stays readable with the reason.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where it was corrected or withdrawn before
 */
export async function withdrawValue(
  parts: IndicatorParts,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
  valueId: string,
  reason: string,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-indicators');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await withRetries(async () => {
    const cells = await cellsOf(partnership, indicatorId);
    const cell = cells.find(({ value }) => value.entries.some(({ id }) => id === valueId));
    if (!cell) throw noValue();
    const entries = [...cell.value.entries];
    const last = entries.pop();
    if (last?.id !== valueId || last.withdrawn) {
      throw new Problem('wrong-state', 'This value was corrected or withdrawn already. Nothing was changed.');
    }
    const withdrawn = { at: parts.clock().toISOString(), by: person.id, reason };
    await partnership.write([
      partnership.changing<'own-value'>(cell, { entries: [...entries, { ...last, withdrawn }] }),
    ]);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
}

async function cellsOf(partnership: PartnershipRecords, indicatorId: string) {
  const cells = await partnership.all('own-value');
  return cells.filter(({ value }) => value.indicatorId === indicatorId);
}

function viewsOf(
  { areaCode, entries }: OwnValueCell,
  { library }: Parts,
  nameOf: (id: string) => string | null,
): RecordedValue[] {
  const area = { code: areaCode, name: library.area(areaCode)?.name ?? areaCode };
  return entries.map((entry) => ({
    id: entry.id,
    area,
    period: entry.period,
    periodLabel: entry.label,
    value: entry.value,
    lower: entry.lower,
    upper: entry.upper,
    status: entry.status,
    account: entry.account,
    source: entry.source,
    sourceUrl: entry.sourceUrl,
    note: entry.note,
    recordedAt: entry.at,
    recordedBy: nameOf(entry.by),
    corrects: entry.corrects,
    correctedBy: entries.find(({ corrects }) => corrects === entry.id)?.id ?? null,
    withdrawn: entry.withdrawn && { ...entry.withdrawn, by: nameOf(entry.withdrawn.by) },
  }));
}

function noValue(): Problem {
  return new Problem('not-found', 'No value of that id was recorded for this indicator.');
}
