import { z } from 'zod';
import { areaSchema } from '../../shared/evidence/area.ts';
import { indicatorSchema } from '../../shared/evidence/indicator.ts';

/**
 * The evidence pack is one file, `evidence.bin`:
 *
 *   8 bytes     `MHEVID01`
 *   32 bytes    SHA-256 of the rest: a flipped bit would otherwise be served as a figure
 *   the rest    brotli of: header length (4 bytes, little endian), header (JSON), then four streams:
 *     states      one byte for each cell; each indicator has a cell for each of its areas (outer) and periods (inner)
 *     notes       one byte for each cell that has a row: an index into the header's notes
 *     values      for each cell with a value, in order: its difference from the one before in the same series, as a
 *                 whole number of 1/10^scale, zigzag varint
 *     intervals   for each cell with an interval: value − lower, upper − value, in the same unit, varints
 *
 * Whole numbers divided by a power of ten give exactly the decimal that was published.
 */
export const packMagic = 'MHEVID01';

/** What a cell holds. Everything but `value` and `interval` is a row without a value, except `none`: no row. */
export const cellStates = ['none', 'value', 'interval', 'x', 'u', 'c', 'z'] as const;
export type CellState = (typeof cellStates)[number];

const index = z.number().int().nonnegative();

export const packIndicatorSchema = z.object({
  ...indicatorSchema.pick({
    id: true,
    title: true,
    unit: true,
    decimals: true,
    polarity: true,
    polarityBasis: true,
    frequency: true,
    source: true,
  }).shape,
  /** Values are whole numbers of 1/10^scale. */
  scale: index,
  /** Indexes into the header's areas and periods, for the rows and columns of its cells. */
  areas: z.array(index),
  periods: z.array(index),
});
export type PackIndicator = z.infer<typeof packIndicatorSchema>;

export const packHeaderSchema = z.object({
  version: z.string(),
  collected: z.string(),
  attribution: z.string(),
  areas: z.array(areaSchema),
  /** Text and label. */
  periods: z.array(z.tuple([z.string(), z.string()])),
  notes: z.array(z.string().nullable()),
  indicators: z.array(packIndicatorSchema),
  /** Lengths in bytes. */
  streams: z.object({ states: index, notes: index, values: index, intervals: index }),
});
export type PackHeader = z.infer<typeof packHeaderSchema>;
