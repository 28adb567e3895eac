import type { Mapping } from '../../shared/evidence/import/mapping.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Imported } from './worker/messages.ts';

/** The mapping with the local indicators that it came to, so that the next release goes to the same ones. */
export function settled(mapping: Mapping, { measures }: Imported): Mapping {
  const known = new Map(measures.map((measure) => [measure.text, measure]));
  const before = mapping.measures.map((measure) => {
    const { indicator } = known.get(measure.text) ?? measure;
    known.delete(measure.text);
    return { ...measure, indicator };
  });
  const more = [...known.values()].map(({ text, indicator, title, unit, polarity, include }) => {
    return { text, indicator, title, unit, polarity, include };
  });
  return { ...mapping, measures: [...before, ...more] };
}

/** The indicators that its figures went to, each once. */
export function indicatorsIn(
  { measures }: Imported,
  under: EvidenceLibrary,
): { id: string; title: string }[] {
  const titles = new Map(
    measures.map(({ indicator, title }) => [indicator, under.indicator(indicator)?.title ?? title]),
  );
  return [...titles].map(([id, title]) => ({ id, title }));
}
