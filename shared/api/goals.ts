import { z } from 'zod';
import { figureSchema } from '../evidence/figureSchema.ts';
import { goalSchema } from '../evidence/goal.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';
import { done } from './people.ts';
import { yearSchema } from './projection.ts';

const tag = 'Partnerships';
const pi = z.object({ p: z.string(), i: z.string() });
const base = '/api/partnerships/:p/indicators/:i/goals';

export const setGoalSchema = goalSchema.extend({
  /** ISO 8601 UTC. */
  setAt: z.string(),
  /** A name; null where nobody knows who it was. */
  setBy: z.string().nullable(),
});
export type SetGoal = z.infer<typeof setGoalSchema>;

export const listGoals = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary: 'What a partnership wants an indicator to be by the end of which years, the earliest first.',
  status: 200,
  params: pi,
  response: z.object({ goals: z.array(setGoalSchema) }),
});

export const putGoal = endpoint({
  method: 'PUT',
  path: `${base}/:year`,
  tag,
  summary: 'Set what an indicator is to be by the end of a year, or change it.',
  status: 200,
  params: pi.extend({ year: yearSchema }),
  body: z.object({
    /** In the indicator’s unit. */
    value: figureSchema('Give the value that is to be reached'),
    reason: z.string().trim().max(limits.reasonChars).optional(),
  }),
  response: done,
});

export const deleteGoal = endpoint({
  method: 'DELETE',
  path: `${base}/:year`,
  tag,
  summary: 'Take a goal back.',
  status: 204,
  params: pi.extend({ year: yearSchema }),
});
