import { z } from 'zod';
import { spotlightSchema } from '../session/viewShape.ts';
import { endpoint } from './endpoint.ts';
import { expect, standing } from './standing.ts';

const tag = 'Live sessions';

export const putInSpotlight = endpoint({
  method: 'POST',
  path: '/api/sessions/:id/spotlight',
  tag,
  summary:
    'Ask everybody to look at a block of the strategy, until the session moves on. Open pages of the strategy go there; guests read along.',
  status: 200,
  open: true,
  params: z.object({ id: z.string() }),
  body: z.object({
    /** Id of an outcome or an objective; of the strategy itself for its vision; null for nothing. */
    target: z.string().min(1).max(120).nullable(),
    expect,
  }),
  response: standing,
});

export const sessionNow = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/sessions/now',
  tag,
  summary:
    'The live session that is on, for the page of the strategy: what everybody is asked to look at, and whether you take part. Of several, the one that you take part in, or the one opened last.',
  status: 200,
  params: z.object({ s: z.string() }),
  response: z.object({
    session: z
      .object({
        id: z.string(),
        title: z.string(),
        code: z.string(),
        facilitator: z.object({ name: z.string(), isYou: z.boolean() }),
        /** Whether you have joined. */
        joined: z.boolean(),
        spotlight: spotlightSchema.omit({ narrative: true }).nullable(),
      })
      .nullable(),
  }),
});
