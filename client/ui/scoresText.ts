import type { Polarity, ScoreValues } from './scorePlaces.ts';

/** The bar of three scores in words: the scores, how they compare, and which way is better. */
export function scoresText(
  scores: ScoreValues,
  polarity: Polarity,
  format: (value: number) => string,
): string {
  const say = (name: string, { value }: { value: number | null }) =>
    value === null ? `no ${name}` : `${name} ${format(value)}`;
  const actual = scores.actual.value === null ? 'No value here' : `Actual ${format(scores.actual.value)}`;
  if (polarity === 'neither') return `${actual}. Neither higher nor lower is better.`;
  const standing = standingText(scores, polarity);
  const better = polarity === 'lower' ? 'Lower is better.' : 'Higher is better.';
  return `${actual}, ${say('minimum', scores.minimum)}, ${say('target', scores.target)}. ${standing}${better}`;
}

function standingText(scores: ScoreValues, polarity: 'higher' | 'lower'): string {
  const actual = scores.actual.value;
  const minimum = scores.minimum.value;
  const target = scores.target.value;
  if (actual === null) return '';
  const reaches = (score: number) => (polarity === 'lower' ? actual <= score : actual >= score);
  if (target !== null && reaches(target)) return 'The target is reached. ';
  if (minimum !== null && !reaches(minimum)) return 'It is worse than the minimum. ';
  return '';
}
