import { stemmer } from 'stemmer';
import { z } from 'zod';
import { stopWords } from './stopWords.ts';
import { asCompared, wordParts } from './wordParts.ts';

/**
 * Which words several answers have in common, and which stand in one alone. A hint from comparing word stems: it does not
 * understand meaning. Answers of one organisation count as one; anonymous ones each for itself.
 */
export const overlapSchema = z.object({
  /** Most widely shared first; each with the forms in which it was written. */
  shared: z.array(z.object({ words: z.array(z.string()), answers: z.number().int() })),
  /** In the order of the answers; the organisation is null in an anonymous step. */
  own: z.array(z.object({ organisation: z.string().nullable(), words: z.array(z.string()) })),
});
export type Overlap = z.infer<typeof overlapSchema>;

interface Said {
  organisation: string | null;
  text: string;
}

/** Undefined where there are not two to compare. */
export function overlapOf(answers: readonly Said[]): Overlap | undefined {
  const groups = grouped(answers).map(({ organisation, texts }) => ({ organisation, stems: stemsOf(texts) }));
  if (groups.length < 2) return undefined;
  const all = new Map<string, { words: Set<string>; answers: number }>();
  for (const { stems } of groups) {
    for (const [stem, words] of stems) {
      const known = all.get(stem) ?? { words: new Set(), answers: 0 };
      all.set(stem, { words: new Set([...known.words, ...words]), answers: known.answers + 1 });
    }
  }
  const isOwn = (stem: string) => all.get(stem)?.answers === 1;
  return {
    shared: [...all.values()]
      .filter((each) => each.answers > 1)
      .map((each) => ({ words: [...each.words].sort(), answers: each.answers }))
      .sort((one, other) => other.answers - one.answers || byFirst(one.words, other.words)),
    own: groups.map(({ organisation, stems }) => ({
      organisation,
      words: [...stems].flatMap(([stem, words]) => (isOwn(stem) ? [...words] : [])).sort(),
    })),
  };
}

function grouped(answers: readonly Said[]): { organisation: string | null; texts: string[] }[] {
  const named = new Map<string, string[]>();
  for (const { organisation, text } of answers) {
    if (organisation !== null) named.set(organisation, [...(named.get(organisation) ?? []), text]);
  }
  const anonymous = answers.filter(({ organisation }) => organisation === null);
  return [
    ...[...named].map(([organisation, texts]) => ({ organisation, texts })),
    ...anonymous.map(({ text }) => ({ organisation: null, texts: [text] })),
  ];
}

/** The words of these texts as they are written, by their stem. */
function stemsOf(texts: readonly string[]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const part of texts.flatMap(wordParts)) {
    const written = asCompared(part.text);
    if (!part.isWord || written.length < 2 || stopWords.has(written)) continue;
    const stem = stemmer(britishly(written.replace(/'s$/, '')));
    const known = found.get(stem);
    if (known) known.add(written);
    else found.set(stem, new Set([written]));
  }
  return found;
}

/** "organization" and "organisation" are one word; the stemmer cuts the first alone down to "organ". */
function britishly(written: string): string {
  return written.replace(/(?<=\p{L}{4})iz(e|ed|er|ers|es|ing|ation|ations)$/u, 'is$1');
}

function byFirst([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one.localeCompare(other, 'en-GB');
}
