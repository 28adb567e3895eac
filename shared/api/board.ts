import { z } from 'zod';
import { asAtSchema } from '../board/asAt.ts';
import { boardSchema } from '../board/shape.ts';
import { endpoint } from './endpoint.ts';

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/board',
  tag: 'Board',
  summary:
    'How many objectives stand at each level, what moved, what is worth a conversation, and the list; at any date.',
  status: 200,
  params: z.object({ s: z.string() }),
  query: z.object({ asAt: asAtSchema.optional() }),
  response: boardSchema,
});
