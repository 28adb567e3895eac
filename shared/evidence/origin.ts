import { z } from 'zod';

/** Where a row comes from that is not the evidence pack’s but a partnership’s own. */
export const originSchema = z.strictObject({
  /** `recorded`: somebody entered it. `imported`: it came in a file. */
  kind: z.enum(['recorded', 'imported']),
  /** Of the recorded value, or of the import. */
  id: z.string(),
  /** Who published or counted it, as whoever entered it said; for an import, the file’s name. */
  source: z.string(),
  /** A page where it can be checked, or null. */
  url: z.string().nullable(),
  /** When it came in, ISO 8601 UTC. */
  at: z.string(),
});
export type Origin = z.infer<typeof originSchema>;
