import type { DirectionWord } from '../evidence/direction.ts';
import type { EvidenceCount } from './shape.ts';

/** Counts which way indicators go. An undefined word is an indicator of which nothing is known. */
export function countEvidence(words: readonly (DirectionWord | undefined)[]): EvidenceCount {
  const of = (wanted: DirectionWord) => words.filter((word) => word === wanted).length;
  const [improving, steady, worsening] = [of('improving'), of('steady'), of('worsening')];
  const total = words.length;
  const count = { total, improving, steady, worsening, other: total - improving - steady - worsening };
  return { ...count, words: inWords(count) };
}

/** How many indicators there are, where it is not known or not to be said which way they go. */
export function evidenceUnread(total: number): EvidenceCount {
  return { total, improving: 0, steady: 0, worsening: 0, other: total, words: indicators(total) };
}

function inWords({ total, improving, steady, worsening }: Omit<EvidenceCount, 'words'>): string {
  if (total === 0) return indicators(0);
  if (improving + steady + worsening === 0) return indicators(total);
  if (improving > 0 && improving === worsening) {
    return total === 2
      ? '1 improving, 1 worsening'
      : `${improving} improving, ${worsening} worsening of ${total}`;
  }
  const [many, word] =
    worsening > improving
      ? [worsening, 'worsening']
      : improving > 0
        ? [improving, 'improving']
        : [steady, 'steady'];
  return total === 1 ? `${indicators(1)}, ${word}` : `${many} of ${total} ${word}`;
}

function indicators(total: number): string {
  if (total === 0) return 'needs a local measure';
  return total === 1 ? '1 indicator' : `${total} indicators`;
}
