import { z } from 'zod';
import type { ProjectedPoint } from '../evidence/projection.ts';

/**
 * Where a goal lies beside the range into which 8 of 10 figures should fall: `inside` it; `beyond` its better end; or
 * `passed`, where even its worse end is better than the goal.
 */
export const reachSchema = z.enum(['inside', 'beyond', 'passed']);
export type Reach = z.infer<typeof reachSchema>;

export function reachOf(
  goal: number,
  { low, high }: Pick<ProjectedPoint, 'low' | 'high'>,
  polarity: 'higher' | 'lower',
): Reach {
  if (goal >= low && goal <= high) return 'inside';
  return goal > high === (polarity === 'higher') ? 'beyond' : 'passed';
}
