import { z } from 'zod';

/** `version` of the session as the one who presses saw it: where it has changed since, nothing happens. */
export const expect = z.number().int().optional();

/** Where a session stands after a command. */
export const standing = z.object({
  version: z.number().int(),
  status: z.enum(['planned', 'open', 'closed']),
  current: z.string().nullable(),
});
