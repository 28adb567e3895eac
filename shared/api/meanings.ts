import { z } from 'zod';
import { meaningStatementSchema, meaningViewSchema } from '../ledger/meaning.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Live sessions';

export const recordMeaning = endpoint({
  method: 'POST',
  path: '/api/sessions/:id/meaning',
  tag,
  summary:
    'Sign what the session agreed that an outcome means, with the differences that stand. Other words are added, and the latest stand.',
  status: 201,
  open: true,
  params: z.object({ id: z.string() }),
  body: meaningStatementSchema.extend({ step: z.string().min(1, 'Name the step') }),
  response: meaningViewSchema,
});

export const listMeanings = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/meanings',
  tag,
  summary:
    'What each outcome and objective was last agreed to mean in a live session, and whether differences stand.',
  status: 200,
  params: z.object({ s: z.string() }),
  response: z.object({ meanings: z.array(meaningViewSchema) }),
});
