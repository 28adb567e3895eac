import { z } from 'zod';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

export const getDocument = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/document',
  tag: 'Strategy',
  summary:
    'The document itself as a Yjs update, where no WebSocket comes through: all of it, or what the holder of the state vector `since` (base64url) lacks.',
  status: 200,
  params: z.object({ s: z.string() }),
  query: z.object({
    since: z
      .base64url('Give a Yjs state vector in base64url')
      .max(limits.stateVectorChars, 'Leave it out: all of the document takes less')
      .optional(),
  }),
  produces: ['application/octet-stream'],
});
