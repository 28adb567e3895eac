import { isPoint, type Observation, type Point } from '../../../../shared/evidence/indicator.ts';

interface Pieces {
  runs: Point[][];
  bridges: [Point, Point][];
}

/**
 * Cuts a series into what may be drawn as one line. A line ends where a figure was withheld, where a period is missing
 * altogether, and at a break (`broken` holds `FROM TO` of the two periods), which has a bridge besides.
 * `series` is oldest first.
 */
export function pieces(series: readonly Observation[], broken: ReadonlySet<string>): Pieces {
  const usual = usualStep(series);
  const runs: Point[][] = [];
  const bridges: [Point, Point][] = [];
  let before: Observation | undefined;
  for (const row of series) {
    if (isPoint(row)) {
      const joined = before !== undefined && isPoint(before) && stepBetween(before, row) <= usual * 1.5;
      const cut = before !== undefined && broken.has(`${before.period} ${row.period}`);
      if (joined && !cut) runs.at(-1)?.push(row);
      else runs.push([row]);
      if (joined && cut && before !== undefined && isPoint(before)) bridges.push([before, row]);
    }
    before = row;
  }
  return { runs, bridges };
}

/** The median distance between one row and the next. */
function usualStep(series: readonly Observation[]): number {
  const steps = series
    .slice(1)
    .map((row, index) => stepBetween(series[index] ?? row, row))
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

function stepBetween(before: Observation, after: Observation): number {
  return Date.parse(after.end) - Date.parse(before.end);
}
