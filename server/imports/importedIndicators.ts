import { Problem } from '../../shared/errors.ts';
import type { Polarity } from '../../shared/evidence/indicator.ts';
import { limits } from '../../shared/limits.ts';
import type { OwnIndicatorValue } from '../people/ownEvidenceKinds.ts';
import type { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { RecordWrite } from '../store/port.ts';
import { readJson } from './datasets.ts';
import type { KeptRecord } from './importRecord.ts';
import type { ImportParts } from './parts.ts';
import type { ObservedMeasure } from './worker/observedMeasures.ts';

const higherMeans: Record<Polarity, string> = {
  neither: '',
  higher: 'A higher figure is better, says whoever imported it.',
  lower: 'A lower figure is better, says whoever imported it.',
};

interface From {
  importId: string;
  fileName: string;
  personId: string;
  at: string;
}

/**
 * The writes that make the local indicators of an import. From then on they are the partnership's like those that somebody
 * made. @throws Problem `wrong-state` at the cap
 */
export async function addingIndicators(
  partnership: PartnershipRecords,
  measures: readonly ObservedMeasure[],
  from: From,
): Promise<RecordWrite[]> {
  const made = new Map(
    measures.filter((measure) => measure.made).map((measure) => [measure.indicator, measure]),
  );
  const known = (await partnership.all('own-indicator')).filter(({ value }) => value.importId !== null);
  if (known.length + made.size > limits.importedIndicatorsPerPartnership) {
    throw new Problem(
      'wrong-state',
      `A partnership may have ${limits.importedIndicatorsPerPartnership.toLocaleString('en-GB')} indicators from imports; it has ${known.length}, and this file brings ${made.size} more. Nothing was imported. Leave measures out, or undo an import that is not needed.`,
    );
  }
  return [...made].map(([id, measure]) => partnership.adding('own-indicator', id, described(measure, from)));
}

function described(measure: ObservedMeasure, { importId, fileName, personId, at }: From): OwnIndicatorValue {
  const { title, unit, polarity, decimals } = measure;
  return {
    title,
    description: `As the file “${fileName}” names it.`,
    higherMeans: higherMeans[polarity],
    caveat: null,
    kind: unit === '%' ? 'percentage' : 'number',
    scale: null,
    unit,
    decimals,
    polarity,
    tags: [],
    frequency: '',
    source: fileName,
    sourceUrl: null,
    licence: '',
    createdAt: at,
    createdBy: personId,
    changedAt: null,
    changedBy: null,
    retiredAt: null,
    retiredBy: null,
    importId,
  };
}

/**
 * The writes that remove what an import made, and what earlier ones made that were undone, except what has figures of another
 * import or values that people recorded.
 */
export async function removingIndicators(
  { datasets }: Pick<ImportParts, 'datasets'>,
  partnership: PartnershipRecords,
  importId: string,
): Promise<RecordWrite[]> {
  const standing = (await partnership.all('import')).filter(
    ({ id, value }) => id !== importId && value.state === 'committed',
  );
  const ids = new Set(standing.map(({ id }) => id));
  const orphans = (await partnership.all('own-indicator')).filter(
    ({ value }) => value.importId !== null && !ids.has(value.importId),
  );
  if (orphans.length === 0) return [];
  const used = new Set((await partnership.all('own-value')).map(({ value }) => value.indicatorId));
  for (const { value } of standing) {
    if (!value.record) continue;
    const { indicators } = await readJson<KeptRecord>(datasets, partnership.id, value.record);
    for (const indicator of indicators) used.add(indicator.id);
  }
  return orphans.filter(({ id }) => !used.has(id)).map((record) => partnership.removing(record));
}
