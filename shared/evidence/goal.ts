import { z } from 'zod';
import type { Score } from './scores.ts';

/** What a partnership wants an indicator to be by the end of a year, in the indicator's unit. */
export const goalSchema = z.strictObject({
  year: z.number().int(),
  value: z.number(),
  /** Empty where nobody gave one. */
  reason: z.string(),
});
export type Goal = z.infer<typeof goalSchema>;

/** `goal`: set for that very year. `later-goal`: the nearest one after it. `target`: the target in force, of no year. */
export const aimOrigins = ['goal', 'later-goal', 'target'] as const;

/** What a year is held against. */
export const aimSchema = z.strictObject({
  value: z.number(),
  from: z.enum(aimOrigins),
  /** By the end of which it is to be reached; null for a target, which is of no year. */
  year: z.number().int().nullable(),
  /** Which it is, in plain words. */
  words: z.string(),
});
export type Aim = z.infer<typeof aimSchema>;

/**
 * What to hold a year against: the goal of that year, else the nearest later one, else the target in force. Nothing is
 * drawn between two goals: nobody said that the way from one to the next is a straight line.
 */
export function aimAt(year: number, goals: readonly Goal[], target: Score): Aim | null {
  const next = goals
    .filter((goal) => goal.year >= year)
    .reduce<Goal | null>((best, goal) => (best === null || goal.year < best.year ? goal : best), null);
  if (next !== null) {
    const { value, year: by } = next;
    if (by === year) return { value, from: 'goal', year: by, words: `Our goal for ${year}.` };
    const words = `There is no goal for ${year}; this is the one for ${by}, the next after it.`;
    return { value, from: 'later-goal', year: by, words };
  }
  if (target.value === null) return null;
  const words = `There is no goal for ${year} or later; this is the target in force. ${target.basis}`;
  return { value: target.value, from: 'target', year: null, words };
}
