import { laterPeriod, type Period, parsePeriod } from './period.ts';

type Named = Period & { period: string };

/** Hundreds of indicators have the same latest period, and to name a later one is most of the work of looking ahead. */
const named = new Map<string, Named | null>();
const mostNamed = 10_000;

/** The period of the same length that begins so many months later, with its days. Null where it can't be named. */
export function periodLater(period: string, months: number): Named | null {
  const key = `${months} ${period}`;
  const known = named.get(key);
  if (known !== undefined) return known;
  const later = laterPeriod(period, months);
  const span = later === null ? null : parsePeriod(later);
  const found = later === null || !span ? null : { ...span, period: later };
  if (named.size >= mostNamed) named.clear();
  named.set(key, found);
  return found;
}
