import type { Goal } from '../evidence/goal.ts';
import { limits } from '../limits.ts';
import { objectivesOf, type Strategy } from '../strategy/strategy.ts';

/** What plans speak of. */
export const usualYears: readonly number[] = [2030, 2035, 2050];

/**
 * The years that a strategy looks to: those of its indicators' goals and of its objectives' target dates that are not over,
 * the soonest first; three usual ones where there are none. Of very many the soonest and the last.
 */
export function datesOf(strategy: Strategy, goals: Iterable<Goal>, today: string): number[] {
  const years = new Set<number>();
  for (const { year } of goals) years.add(year);
  for (const { targetDate } of objectivesOf(strategy))
    if (targetDate !== null) years.add(Number(targetDate.slice(0, 4)));
  const ahead = (each: Iterable<number>) =>
    [...each].filter((year) => year >= Number(today.slice(0, 4))).sort((a, b) => a - b);
  const found = ahead(years);
  if (found.length === 0) return ahead(usualYears);
  if (found.length <= limits.foresightDates) return found;
  return [...found.slice(0, limits.foresightDates - 1), ...found.slice(-1)];
}
