import { z } from 'zod';

/**
 * More than is counted of anything, in pounds too, and little enough for what is worked out of it: with 1e200 the spread of a
 * projection is no number any more, and pages that show it would not open.
 */
export const largestFigure = 1e15;

const tooLarge = 'Nothing is counted that far: give a figure of at most 15 digits';

/** A figure that somebody gives. `wanted` says what, where it is none. */
export function figureSchema(wanted?: string): z.ZodNumber {
  return z.number(wanted).min(-largestFigure, tooLarge).max(largestFigure, tooLarge);
}
