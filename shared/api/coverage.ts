import { z } from 'zod';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

export const getCoverage = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/coverage',
  tag: 'Strategy',
  summary: 'Which items of a framework the objectives serve, and which objectives serve none of them.',
  status: 200,
  params: z.object({ s: z.string() }),
  query: z.object({
    framework: z.string('Name a framework: GET /api/frameworks lists them').max(limits.nameChars),
  }),
  response: z.strictObject({
    /** Every item of the framework, in its order. */
    items: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        /** Ids of the objectives tagged with it. */
        objectives: z.array(z.string()),
      }),
    ),
    /** Ids of objectives with no tag of the framework. */
    untagged: z.array(z.string()),
  }),
});
