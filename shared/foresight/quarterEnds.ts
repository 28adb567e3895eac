/** The end of a quarter of a year. `at` is its last moment, ISO 8601 UTC; `label` is for people: "Mar 2026". */
export interface QuarterEnd {
  at: string;
  label: string;
}

const months = ['Mar', 'Jun', 'Sep', 'Dec'];

/** The ends of the quarters from one moment to another, oldest first, at most the latest `most`. */
export function quarterEnds(from: string, to: string, most: number): QuarterEnd[] {
  const found: QuarterEnd[] = [];
  const last = new Date(to);
  let [year, quarter] = [last.getUTCFullYear(), Math.floor(last.getUTCMonth() / 3)];
  // Backwards: a program may write any date into a document, and only the latest quarters are wanted.
  while (found.length < most) {
    const at = new Date(Date.UTC(year, quarter * 3 + 3, 1) - 1).toISOString();
    if (at < from) break;
    if (at <= to) found.push({ at, label: `${months[quarter]} ${year}` });
    quarter -= 1;
    if (quarter < 0) [year, quarter] = [year - 1, months.length - 1];
  }
  return found.reverse();
}
