export interface SparkPoint {
  /** As the source writes it: "2020–22". */
  period: string;
  /** null where there is no value: the line breaks there, and never drops to zero. */
  value: number | null;
}

export interface SparkLine {
  /** One SVG path for each run of neighbouring values. */
  runs: string[];
  /** Values with a gap at both sides: a line cannot show them. */
  lone: { x: number; y: number }[];
  /** The latest value. */
  end: { x: number; y: number } | undefined;
}

/** Places points in a box, oldest at the left, inset so that the dots are not cut off. A flat series runs at half height. */
export function sparkLine(points: readonly SparkPoint[], width: number, height: number): SparkLine {
  const inset = 4;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const step = points.length > 1 ? (width - 2 * inset) / (points.length - 1) : 0;
  const runs: { x: number; y: number }[][] = [];
  let gap = true;
  points.forEach(({ value }, place) => {
    if (value === null) {
      gap = true;
      return;
    }
    const share = range === 0 ? 0.5 : (value - low) / range;
    const at = {
      x: points.length > 1 ? round(inset + place * step) : width - inset,
      y: round(height - inset - share * (height - 2 * inset)),
    };
    if (gap) runs.push([at]);
    else runs.at(-1)?.push(at);
    gap = false;
  });
  return {
    runs: runs
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`),
    lone: runs.flatMap((run) => (run.length === 1 ? run : [])),
    end: runs.at(-1)?.at(-1),
  };
}

/** "63.1 years in 2011–13, 59.9 years in 2020–22; lowest 59.4 years in 2018–20, highest …. 10 values." */
export function sparkLineText(points: readonly SparkPoint[], format: (value: number) => string): string {
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return 'No values.';
  const say = (point: { period: string; value: number }) => `${format(point.value)} in ${point.period}`;
  if (known.length === 1) return `One value: ${say(first)}.`;
  const lowest = known.reduce((low, point) => (point.value < low.value ? point : low));
  const highest = known.reduce((high, point) => (point.value > high.value ? point : high));
  const gaps = points.length - known.length;
  const missing =
    gaps === 0 ? '' : gaps === 1 ? ' One period has no value.' : ` ${gaps} periods have no value.`;
  return `${known.length} values, from ${say(first)} to ${say(last)}. Lowest ${say(lowest)}, highest ${say(highest)}.${missing}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
