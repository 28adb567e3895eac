import type { Mapping } from '../../../shared/evidence/import/mapping.ts';

/**
 * By what an earlier file of the same shape was read, the newest first; null where there was none. Indicators that have gone
 * since are left for the matching to find anew.
 */
export function rememberedFor(
  proposed: Mapping,
  earlier: readonly Mapping[],
  known: (indicatorId: string) => boolean,
): Mapping | null {
  const shapes = new Set(proposed.tables.map(({ fingerprint }) => fingerprint));
  const found = earlier.find(({ tables }) => tables.some(({ fingerprint }) => shapes.has(fingerprint)));
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
