import { performance } from 'node:perf_hooks';
import { board } from '../../shared/board/board.ts';
import { filterBoard, worstAndOurs } from '../../shared/board/filter.ts';
import type { DirectionWord } from '../../shared/evidence/direction.ts';
import type { StrategyEntry } from '../../shared/ledger/strategyEntry.ts';
import { controls } from '../../shared/strategy/document.ts';
import {
  boardContext,
  frozenGoing,
  goingToday,
  sampleObjective,
  sampleOutcome,
  sampleRating,
  sampleStrategy,
} from '../support/boardSamples.ts';

const words: DirectionWord[] = ['improving', 'steady', 'worsening', 'not-enough-data'];
const levels = ['red', 'amber', 'green', 'cannot-assess'];

export interface BoardTimes {
  objectives: number;
  ratings: number;
  /** Milliseconds, of `runs` runs. */
  median: number;
  worst: number;
  asAtMedian: number;
  filterMedian: number;
}

/** The pure function over 1,000 objectives and 10,000 agreed ratings, each with three frozen indicators. */
export function measureBoard(objectives = 1_000, ratings = 10_000, runs = 40): BoardTimes {
  const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
  const outcomes = Array.from({ length: 20 }, (_, o) =>
    sampleOutcome(
      `o${o}`,
      Array.from({ length: objectives / 20 }, (__, i) =>
        sampleObjective(`${o}-${i}`, {
          lead: pick(['org-council', 'org-college', null], i),
          tags: [`missions/${i % 12}`],
          links: [0, 1, 2].map((n) => ({
            indicatorId: `i${(i * 3 + n) % 84}`,
            why: '',
            control: pick(controls, n + i),
            measures: null,
          })),
        }),
      ),
    ),
  );
  const strategy = sampleStrategy(outcomes);
  const ids = outcomes.flatMap((outcome) => outcome.objectives.map(({ id }) => id));
  const entries: StrategyEntry[] = Array.from({ length: ratings }, (_, n) =>
    sampleRating(`r${n}`, pick(ids, n * 7), {
      level: pick(levels, (n * 31) >> 2),
      at: new Date(Date.UTC(2020, 0, 1) + n * 6 * 3600_000).toISOString(),
      evidence: [0, 1, 2].map((k) => frozenGoing(`i${(n + k) % 84}`, pick(words, n + k))),
    }),
  );
  const today = goingToday(
    Object.fromEntries(Array.from({ length: 84 }, (_, i) => [`i${i}`, pick(words, i)])),
  );
  const asAt = '2024-06-30T23:59:59.999Z';
  const whole = board(strategy, entries, today, boardContext);
  const live = times(runs, () => board(strategy, entries, today, boardContext));
  const then = times(runs, () => board(strategy, entries, today, { ...boardContext, asAt }));
  const filtered = times(runs, () => filterBoard(whole, worstAndOurs(whole)));
  return {
    objectives: ids.length,
    ratings: entries.length,
    median: middle(live),
    worst: Math.max(...live),
    asAtMedian: middle(then),
    filterMedian: middle(filtered),
  };
}

function times(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
