import { invalidField, Problem } from '../../shared/errors.ts';
import { type Bounds, boundsOf } from '../../shared/evidence/bounds.ts';
import type { Goal } from '../../shared/evidence/goal.ts';
import type { Indicator } from '../../shared/evidence/indicator.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import { insistAhead } from '../evidence/projection.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { insistRange } from './checkValue.ts';
import type { OwnAddress } from './ownIndicators.ts';
import type { IndicatorParts } from './parts.ts';

/** @throws Problem `not-found` for the indicator; `invalid-request` naming `year` or `value` */
export async function checkGoal(
  parts: Pick<IndicatorParts, 'records' | 'partnerships' | 'library' | 'clock'>,
  { partnershipId, indicatorId }: OwnAddress,
  { year, value }: Pick<Goal, 'year' | 'value'>,
): Promise<void> {
  const { overlay, areaCode } = await parts.partnerships.facts(partnershipId);
  const library = parts.library.over(overlay);
  const indicator = library.indicator(indicatorId);
  if (!indicator) throw new Problem('not-found', 'There is no such indicator. Nothing was changed.');
  if (indicator.own?.kind === 'words') {
    throw invalidField(
      'value',
      'This indicator is in words and takes no goal in figures. Nothing was changed.',
    );
  }
  if (indicator.polarity === 'neither') {
    const detail =
      'Neither higher nor lower is better for this indicator, so it has no goal. Nothing was changed.';
    throw invalidField('value', detail);
  }
  const today = parts.clock().toISOString().slice(0, 10);
  const latest = library.prospect(indicatorId, areaCode).series.findLast((row) => row.value !== null);
  insistAhead('year', year, latest?.end ?? today, today);
  const own = await new PartnershipRecords(parts.records, partnershipId).get('own-indicator', indicatorId);
  if (own) insistRange(own.value.kind, own.value.scale, value, 'value');
  else insistWithin(boundsFor(library, indicator), value);
}

function insistWithin({ least, most }: Bounds, value: number): void {
  const wrong =
    value > most
      ? `It is a share, and a share is never over ${most}%.`
      : value < least
        ? 'No figure of this indicator is below nought, so no goal can be.'
        : null;
  if (wrong !== null) throw invalidField('value', `${wrong} Nothing was changed.`);
}

/** By all figures that there are of it, of every place. */
function boundsFor({ figures }: EvidenceLibrary, { id, unit }: Indicator): Bounds {
  const rows = [...figures.areas(id)].flatMap((area) => figures.series(id, area));
  return boundsOf(
    rows.flatMap(({ value }) => (value === null ? [] : [value])),
    unit,
  );
}
