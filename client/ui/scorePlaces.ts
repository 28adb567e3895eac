export type Polarity = 'higher' | 'lower' | 'neither';

export interface Scores {
  /** Latest value for the place; null where there is none. */
  actual: number | null;
  /** Below it, focus is needed; null where it could not be worked out. */
  minimum: number | null;
  target: number | null;
}

/** Where each score stands on the bar, in percent from the left; null where it is missing. */
export type ScorePlaces = Record<keyof Scores, number | null>;

/**
 * Better is always to the right: where lower is better the scale runs from high to low.
 * The bar spans the scores that exist, with an eighth of room at both ends; alone, or all equal, they stand in the middle.
 */
export function placeScores(scores: Scores, polarity: Polarity): ScorePlaces {
  const known = Object.values(scores).filter((score): score is number => score !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const place = (score: number | null): number | null => {
    if (score === null) return null;
    const share = range === 0 ? 0.5 : 0.125 + (0.75 * (score - low)) / range;
    return Math.round(1000 * (polarity === 'lower' ? 1 - share : share)) / 10;
  };
  return { actual: place(scores.actual), minimum: place(scores.minimum), target: place(scores.target) };
}

/** The bar in words: the three scores, how they compare, and which way is better. */
export function threeScoresText(
  scores: Scores,
  polarity: Polarity,
  format: (value: number) => string,
): string {
  const { actual, minimum, target } = scores;
  const parts = [actual === null ? 'No value here' : `Actual ${format(actual)}`];
  if (polarity === 'neither') return `${parts[0]}. Neither higher nor lower is better.`;
  parts.push(minimum === null ? 'no minimum' : `minimum ${format(minimum)}`);
  parts.push(target === null ? 'no target' : `target ${format(target)}`);
  const standing = standingText(scores, polarity);
  return `${parts.join(', ')}. ${standing}${polarity === 'lower' ? 'Lower is better.' : 'Higher is better.'}`;
}

function standingText({ actual, minimum, target }: Scores, polarity: Polarity): string {
  if (actual === null) return '';
  const atLeast = (score: number) => (polarity === 'lower' ? actual <= score : actual >= score);
  if (target !== null && atLeast(target)) return 'The target is reached. ';
  if (minimum !== null && !atLeast(minimum)) return 'It is worse than the minimum. ';
  return '';
}
