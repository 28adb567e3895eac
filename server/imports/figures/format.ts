import { z } from 'zod';
import { valueStatuses } from '../../../shared/evidence/indicator.ts';

/**
 * The figures of one import are kept as brotli of: header length (4 bytes, little endian), header (JSON), then streams:
 *
 *   series    varints: for each series its indicator, its area, how many rows it has, its scale (`rawScale`: none)
 *   periods   varints: for each row its period; within a series what it is more than the one before, less one
 *   states    one byte for each row: 1 a value, 2 a lower limit, 4 an upper one, and 8 times the status
 *   notes     varints: for each row an index into the header's notes
 *   values    zigzag varints: in series with a scale, whole numbers of 1/10^scale: each value as its difference from
 *             the one before, then each limit as its difference from the value (from 0 where there is none)
 *   raw       eight bytes each: in series without a scale, the same numbers as they are
 *
 * A series is the rows of one indicator and one area, oldest first; series are in the order of indicators and areas. So the
 * order of the header's periods is that of time. Only cells that there are take room, however thinly a file is filled.
 */
export const rawScale = 15;
export const largestScale = 9;

export const hasValue = 1;
export const hasLower = 2;
export const hasUpper = 4;

/** 0 is none. */
export const statuses = [null, ...valueStatuses] as const;

const length = z.int().nonnegative();

export const figuresHeaderSchema = z.object({
  format: z.literal(1),
  /** Ids, of the library or the partnership. */
  indicators: z.array(z.string()),
  /** GSS codes. */
  areas: z.array(z.string()),
  /** As period.ts reads them. */
  periods: z.array(z.string()),
  notes: z.array(z.string().nullable()),
  rows: length,
  series: length,
  streams: z.object({
    series: length,
    periods: length,
    states: length,
    notes: length,
    values: length,
    raw: length,
  }),
});
export type FiguresHeader = z.infer<typeof figuresHeaderSchema>;
export const streamNames = ['series', 'periods', 'states', 'notes', 'values', 'raw'] as const;
