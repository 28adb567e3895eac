/** Fewer resolved questions than this say more about luck than about judgement. */
export const fewestForScore = 10;

/** A question that a figure resolved, with the probabilities (per cent) that stand. */
export interface ScoredQuestion {
  probabilities: readonly number[];
  cameTrue: boolean;
}

/** Answers whose probability lies from `from` to `to`, both included, in whole per cent. */
export interface CalibrationBin {
  from: number;
  to: number;
  answers: number;
  /** How many different questions they are of. */
  questions: number;
  /** In per cent, 0 to 100; null in an empty bin. */
  meanProbability: number | null;
  cameTrue: number | null;
}

/** How good a partnership's forecasts have been. `score` is null below ten resolved questions. */
export interface ForecastRecord {
  resolved: number;
  needed: number;
  answers: number;
  score: { brier: number; bins: CalibrationBin[] } | null;
}

/**
 * The Brier score is the mean of (p − outcome)² over all answers, p being the probability and the outcome 1 or 0: 0 is
 * right and always sure, 0.25 is what saying 50 % each time gets, 1 is wrong and always sure (Brier, Monthly Weather Review 78,
 * 1950). Questions, not answers, are counted before it is shown: all answers to one question are right or wrong together.
 */
export function forecastRecord(all: readonly ScoredQuestion[]): ForecastRecord {
  const questions = all.filter(({ probabilities }) => probabilities.length > 0);
  const answers = questions.flatMap(({ probabilities, cameTrue }, question) =>
    probabilities.map((probability) => ({ question, probability, outcome: cameTrue ? 1 : 0 })),
  );
  const misses = answers.map(({ probability, outcome }) => (probability / 100 - outcome) ** 2);
  return {
    resolved: questions.length,
    needed: fewestForScore,
    answers: answers.length,
    score:
      questions.length < fewestForScore ? null : { brier: mean(misses), bins: edges.map(binOf(answers)) },
  };
}

const edges = [
  [0, 19],
  [20, 39],
  [40, 59],
  [60, 79],
  [80, 100],
] as const;

type Scored = { question: number; probability: number; outcome: number };

function binOf(all: readonly Scored[]) {
  return ([from, to]: readonly [number, number]): CalibrationBin => {
    const inside = all.filter(({ probability }) => probability >= from && probability <= to);
    const some = inside.length > 0;
    return {
      from,
      to,
      answers: inside.length,
      questions: new Set(inside.map(({ question }) => question)).size,
      meanProbability: some ? mean(inside.map(({ probability }) => probability)) : null,
      cameTrue: some ? 100 * mean(inside.map(({ outcome }) => outcome)) : null,
    };
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
