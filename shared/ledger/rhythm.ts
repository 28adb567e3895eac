import { z } from 'zod';

/** How many days an agreed rating is good for where the partnership says nothing else: a quarter. */
export const defaultRatingRhythmDays = 90;

/** Every how many days a partnership means to rate its objectives anew. */
export const ratingRhythmSchema = z
  .number({ error: 'Give the days as a whole number' })
  .int('Use a whole number of days')
  .min(7, 'A rhythm is at least 7 days')
  .max(1_000, 'A rhythm is at most 1000 days');

const dayMs = 24 * 3600_000;

/** Whether something of this moment (ISO 8601 UTC) is older than the rhythm. */
export function isOverdue(at: string, rhythmDays: number, now: Date): boolean {
  return now.getTime() - Date.parse(at) > rhythmDays * dayMs;
}
