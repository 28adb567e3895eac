import { z } from 'zod';
import { anchorSchema } from '../comments/anchor.ts';
import { endpoint } from './endpoint.ts';

export const passageSchema = z.object({
  /** The thread’s. */
  id: z.string(),
  /** What it is about: the strategy’s own id, an outcome’s or an objective’s. */
  target: z.string(),
  of: z.enum(['strategy', 'outcome', 'objective']),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchor: anchorSchema,
  /** Other words that somebody proposed for it, undecided. */
  proposed: z.string().nullable(),
});

export const listPassages = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/passages',
  tag: 'Comments',
  summary:
    'The words that open threads are about, without what was said: enough to show them in a text. With `since` only what changed at or after a moment: go on with what `until` said.',
  status: 200,
  busy: true,
  params: z.object({ s: z.string() }),
  query: z.object({
    since: z.iso.datetime({ offset: true, error: 'Give a time as ISO 8601' }).optional(),
  }),
  response: z.object({
    passages: z.array(passageSchema),
    /** Threads that changed and are about no words any more, or are resolved. Given with `since`. */
    closed: z.array(z.string()),
    /** When the latest of all threads changed; null where there are none. */
    until: z.string().nullable(),
  }),
});
