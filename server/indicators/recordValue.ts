import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { recordValue as endpoint } from '../../shared/api/ownIndicators.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { OwnEntry, OwnValueCell } from '../people/ownEvidenceKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import { type Counts, checkedFigure, checkedPeriod } from './checkValue.ts';
import type { OwnAddress } from './ownIndicators.ts';
import type { IndicatorParts } from './parts.ts';
import { standing } from './recordedLayer.ts';

/**
 * Records a value for one indicator, place and period. Where one stands already, the new one must name it: a figure is
 * corrected in the open, and never by mistake. Answers the id of the entry.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming the field; `wrong-state`
 */
export async function recordValue(
  parts: IndicatorParts,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
  body: BodyOf<typeof endpoint>,
): Promise<string> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-indicators');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const counts = await countsOf(parts, partnership, indicatorId);
  const areaCode = await areaFor(parts, partnershipId, body.area);
  const period = checkedPeriod(body.period, parts.clock().toISOString().slice(0, 10));
  const entry: OwnEntry = {
    id: newId(),
    period: body.period,
    label: period.label,
    ...checkedFigure(counts, body),
    source: body.source,
    sourceUrl: body.sourceUrl ?? null,
    note: body.note ?? '',
    at: parts.clock().toISOString(),
    by: person.id,
    corrects: body.corrects ?? null,
    withdrawn: null,
  };
  const { start, end } = period;
  await withRetries(() => append(partnership, { indicatorId, areaCode, start, end }, entry));
  parts.bus.announce({ kind: 'partnership', partnershipId });
  return entry.id;
}

async function append(
  partnership: PartnershipRecords,
  cell: Omit<OwnValueCell, 'entries'>,
  entry: OwnEntry,
): Promise<void> {
  const id = `${cell.indicatorId}:${cell.areaCode}:${cell.start}:${cell.end}`;
  const before = await partnership.get('own-value', id);
  const stands = before && standing(before.value);
  if (entry.corrects === null && stands) {
    throw new Problem(
      'wrong-state',
      `There is a value for ${stands.label} already. To correct it, send its id, ${stands.id}, as “corrects”. Nothing was saved.`,
    );
  }
  if (entry.corrects !== null && entry.corrects !== stands?.id) {
    throw new Problem(
      'wrong-state',
      'The value to correct is for another place or period, was withdrawn, or was corrected already. Nothing was saved.',
    );
  }
  if (!before) {
    await insistRoom(partnership);
    await partnership.write([partnership.adding('own-value', id, { ...cell, entries: [entry] })]);
    return;
  }
  if (before.value.entries.length > limits.correctionsPerValue) {
    throw new Problem('wrong-state', 'This value was corrected as often as can be. Nothing was saved.');
  }
  const entries = [...before.value.entries, entry];
  await partnership.write([partnership.changing<'own-value'>(before, { entries })]);
}

async function insistRoom(partnership: PartnershipRecords): Promise<void> {
  const { length } = await partnership.all('own-value');
  if (length < limits.ownValuesPerPartnership) return;
  throw new Problem(
    'wrong-state',
    `${length} values were recorded by hand, and ${limits.ownValuesPerPartnership} is the most. Import a file for more. Nothing was saved.`,
  );
}

/** @throws Problem `not-found`; `wrong-state` for a retired one */
async function countsOf(
  { library, partnerships }: IndicatorParts,
  partnership: PartnershipRecords,
  indicatorId: string,
): Promise<Counts> {
  const own = await partnership.get('own-indicator', indicatorId);
  if (own?.value.retiredAt) {
    throw new Problem(
      'wrong-state',
      'This indicator is retired and takes no values. Bring it back into use first.',
    );
  }
  if (own) return own.value;
  const { overlay } = await partnerships.facts(partnership.id);
  if (library.over(overlay).indicator(indicatorId)) return { kind: 'number', scale: null };
  throw new Problem('not-found', 'There is no such indicator. Nothing was saved.');
}

async function areaFor(
  { library, partnerships }: IndicatorParts,
  partnershipId: string,
  given: string | undefined,
): Promise<string> {
  const code = given ?? (await partnerships.facts(partnershipId)).areaCode;
  if (code === null) throw invalidField('area', 'The partnership has no place yet, so say which it is for.');
  if (!library.area(code))
    throw invalidField('area', 'There is no place of that code. GET /api/areas lists them.');
  return code;
}
