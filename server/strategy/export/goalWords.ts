import { formatValue, type ValueStyle } from '../../../shared/evidence/format.ts';
import type { Goal } from '../../../shared/evidence/goal.ts';

/** “66 years by 2030, 70 years by 2035”, or null where there is none. */
export function goalsIn(goals: readonly Goal[] | undefined, style: ValueStyle): string | null {
  if (goals === undefined || goals.length === 0) return null;
  return goals.map(({ year, value }) => `${formatValue(value, style)} by ${year}`).join(', ');
}
