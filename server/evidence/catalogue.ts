import { z } from 'zod';
import type { Indicator } from '../../shared/evidence/indicator.ts';
import type { Figures } from './figures.ts';
import type { FrameworkData } from './frameworkData.ts';
import type { PackHeader } from './packFormat.ts';

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
  table: Figures,
  descriptions: Descriptions,
  { links }: FrameworkData,
): Indicator[] {
  const types = new Map(header.areas.map((area) => [area.code, area.type]));
  const typeOf = (code: string) => types.get(code);
  return header.indicators.map((indicator): Indicator => {
    const words = descriptions[indicator.id];
    if (!words) throw new Error(`${indicator.id} has no description`);
    const tags = links.get(indicator.id) ?? [];
    const reach = reachOf(indicator.id, table, typeOf);
    if (reach.periods.count === 0) throw new Error(`${indicator.id} has no figures`);
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
      ...reach,
      frequency: indicator.frequency,
      source: indicator.source,
    };
  });
}

/** Where and when an indicator has figures. */
export function reachOf(
  id: string,
  figures: Figures,
  typeOf: (areaCode: string) => string | undefined,
): Pick<Indicator, 'levels' | 'periods'> {
  const levels = new Set([...figures.areas(id)].flatMap((code) => typeOf(code) ?? []));
  return { levels: [...levels], periods: periodsOf(figures.periods(id)) };
}

function periodsOf(periods: ReturnType<Figures['periods']>): Indicator['periods'] {
  const first = periods[0];
  const last = periods.at(-1);
  return {
    first: first?.period ?? '',
    last: last?.period ?? '',
    firstLabel: first?.label ?? '',
    lastLabel: last?.label ?? '',
    start: first?.start ?? '',
    end: last?.end ?? '',
    count: periods.length,
  };
}
