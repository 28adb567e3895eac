/** What was usual, as an XmR chart draws it. */
export interface ProcessLimits {
  mean: number;
  /** Natural process limits: the mean less and plus 2.66 average moving ranges. */
  lower: number;
  upper: number;
  /** Less than this is no difference but how computers add up decimals. The limits include it. */
  slack: number;
  /** How many figures they are drawn from, and the labels of the first and the last. */
  count: number;
  from: string;
  to: string;
  /** Whether those figures were themselves moving: the limits are then only a guide. */
  drifting: boolean;
}

interface Labelled {
  value: number;
  label: string;
}

/** 3 standard deviations; the average range of two values is 1.128 of one (Shewhart; Wheeler, "Understanding Variation"). */
const rangesToLimit = 2.66;
/** As many in a row on one side are no chance. */
const run = 7;

/** `points` stand oldest first. Throws on fewer than two: a range needs two. */
export function limitsOf(points: readonly Labelled[]): ProcessLimits {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) throw new RangeError('Limits need at least two figures');
  const values = points.map(({ value }) => value);
  const centre = mean(values);
  const slack = Math.max(...values.map(Math.abs)) * 1e-9;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const reach = rangesToLimit * mean(ranges) + slack;
  return {
    mean: centre,
    lower: centre - reach,
    upper: centre + reach,
    slack,
    count: points.length,
    from: first.label,
    to: last.label,
    drifting: isDrifting(values, centre, reach),
  };
}

/** Whether any of the figures lies beyond their own limits, or a long run of them on one side. */
function isDrifting(values: readonly number[], centre: number, reach: number): boolean {
  let side = 0;
  let length = 0;
  return values.some((value) => {
    const now = Math.sign(value - centre);
    length = now !== 0 && now === side ? length + 1 : 1;
    side = now;
    return Math.abs(value - centre) > reach || length >= run;
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
