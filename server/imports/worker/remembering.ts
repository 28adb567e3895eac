import type { Mapping, TableMapping } from '../../../shared/evidence/import/mapping.ts';
import { nameShape } from '../../evidence/import/recognise/fingerprint.ts';

/**
 * By what an earlier file with a table of the same shape and name was read, the newest first; null where there was none. Indicators that have gone
 * since are left for the matching to find anew.
 */
export function rememberedFor(
  proposed: Mapping,
  earlier: readonly Mapping[],
  known: (indicatorId: string) => boolean,
): Mapping | null {
  const here = new Set(proposed.tables.map(signOf));
  const found = earlier.find(({ tables }) => tables.some((table) => here.has(signOf(table))));
  if (!found) return null;
  const matched = new Map(proposed.measures.map(({ text, indicator }) => [text, indicator]));
  const measures = found.measures.map((measure) => {
    const { text, indicator } = measure;
    return indicator === null || known(indicator)
      ? measure
      : { ...measure, indicator: matched.get(text) ?? null };
  });
  return { ...found, measures };
}

function signOf({ fingerprint, title }: TableMapping): string {
  return `${fingerprint} ${nameShape(title)}`;
}
