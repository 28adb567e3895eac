import { z } from 'zod';
import type { Indicator } from '../../shared/evidence/indicator.ts';
import type { FrameworkData } from './frameworkData.ts';
import type { ObservationTable } from './observationTable.ts';
import type { PackHeader, PackIndicator } from './packFormat.ts';

const descriptionSchema = z.strictObject({
  description: z.string().min(1),
  higherMeans: z.string().min(1),
  caveat: z.string().nullable(),
  /** Other words that people use for it: found by search, never shown. */
  also: z.array(z.string()),
});
export const descriptionsSchema = z.record(z.string(), descriptionSchema);
export type Descriptions = z.infer<typeof descriptionsSchema>;

/** Every indicator of the pack with its words and tags. Throws where one has no description. */
export function catalogueOf(
  header: PackHeader,
  table: ObservationTable,
  descriptions: Descriptions,
  { links }: FrameworkData,
): Indicator[] {
  const typeOf = new Map(header.areas.map((area) => [area.code, area.type]));
  return header.indicators.map((indicator): Indicator => {
    const words = descriptions[indicator.id];
    if (!words) throw new Error(`${indicator.id} has no description`);
    const tags = links.get(indicator.id) ?? [];
    const levels = new Set([...table.areas(indicator.id)].map((code) => typeOf.get(code) ?? ''));
    return {
      id: indicator.id,
      title: indicator.title,
      unit: indicator.unit,
      decimals: indicator.decimals,
      polarity: indicator.polarity,
      polarityBasis: indicator.polarityBasis,
      description: words.description,
      higherMeans: words.higherMeans,
      caveat: words.caveat,
      tags: tags.map(({ tag }) => tag),
      tagBasis: Object.fromEntries(tags.map(({ tag, basis }) => [tag, basis])),
      levels: [...levels],
      frequency: indicator.frequency,
      periods: periodsOf(indicator, table),
      source: indicator.source,
    };
  });
}

function periodsOf({ id }: PackIndicator, table: ObservationTable): Indicator['periods'] {
  const periods = table.periods(id);
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) throw new Error(`${id} has no figures`);
  return {
    first: first.period,
    last: last.period,
    firstLabel: first.label,
    lastLabel: last.label,
    start: first.start,
    end: last.end,
    count: periods.length,
  };
}
