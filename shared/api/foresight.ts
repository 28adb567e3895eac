import { z } from 'zod';
import { foresightSchema } from '../foresight/foresight.ts';
import { endpoint } from './endpoint.ts';

export const getForesight = endpoint({
  method: 'GET',
  path: '/api/strategies/:s/foresight',
  tag: 'Strategy',
  summary:
    'Every indicator that is linked or starred at each date that matters: the years of goals and of objectives, else 2030, 2035 and 2050. Where each is heading if nothing is done, and what it takes to reach its goal.',
  status: 200,
  params: z.object({ s: z.string() }),
  response: foresightSchema,
});
