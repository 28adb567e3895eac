export type Polarity = 'higher' | 'lower' | 'neither';

export type ScoreName = 'actual' | 'minimum' | 'target';

/** As the server gives them; only the values matter here. null where a score is missing. */
export type ScoreValues = Record<ScoreName, { value: number | null }>;

/** Where each score stands on the bar, in percent from the left; null where it is missing. */
export type ScorePlaces = Record<ScoreName, number | null>;

const nowhere: ScorePlaces = { actual: null, minimum: null, target: null };

/**
 * Better is always to the right: where lower is better the scale runs from high to low.
 * The bar spans the scores that exist, with an eighth of room at both ends. A score with nothing to be compared with has
 * no place: anywhere on the bar would say something that is not known.
 */
export function placeScores(scores: ScoreValues, polarity: 'higher' | 'lower'): ScorePlaces {
  const values = [scores.actual.value, scores.minimum.value, scores.target.value];
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return nowhere;
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const place = ({ value }: { value: number | null }): number | null => {
    if (value === null) return null;
    const share = range === 0 ? 0.5 : 0.125 + 0.75 * ((value - low) / range);
    return Math.round(1000 * (polarity === 'lower' ? 1 - share : share)) / 10;
  };
  return { actual: place(scores.actual), minimum: place(scores.minimum), target: place(scores.target) };
}

/** Below this distance, in percent of the bar, two words would run into each other. */
const leastDistance = 38;

/** The words under the ticks, each with its place in percent. Ticks too close for two words share one. */
export function scoreWords({ minimum, target }: ScorePlaces): { words: string; place: number }[] {
  if (minimum !== null && target !== null && Math.abs(target - minimum) < leastDistance) {
    return [{ words: minimum <= target ? 'min, target' : 'target, min', place: (minimum + target) / 2 }];
  }
  return [
    ...(minimum === null ? [] : [{ words: 'min', place: minimum }]),
    ...(target === null ? [] : [{ words: 'target', place: target }]),
  ];
}
