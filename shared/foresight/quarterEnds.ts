/** The end of a quarter of a year. `at` is its last moment, ISO 8601 UTC; `label` is for people: "Mar 2026". */
export interface QuarterEnd {
  at: string;
  label: string;
}

const months = ['Mar', 'Jun', 'Sep', 'Dec'];

/** The ends of the quarters from one moment to another, oldest first, at most the latest `most`. */
export function quarterEnds(from: string, to: string, most: number): QuarterEnd[] {
  const found: QuarterEnd[] = [];
  const start = new Date(from);
  let [year, quarter] = [start.getUTCFullYear(), Math.floor(start.getUTCMonth() / 3)];
  for (;;) {
    const at = new Date(Date.UTC(year, quarter * 3 + 3, 1) - 1).toISOString();
    if (at > to) return found.slice(-most);
    found.push({ at, label: `${months[quarter]} ${year}` });
    quarter += 1;
    if (quarter === 4) [year, quarter] = [year + 1, 0];
  }
}
