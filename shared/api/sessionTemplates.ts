import { z } from 'zod';
import { templatePlanSchema } from '../session/plan.ts';
import { endpoint } from './endpoint.ts';
import { nameSchema } from './people.ts';
import { expect } from './standing.ts';

const tag = 'Live sessions';
const base = '/api/partnerships/:p/session-templates';
const pt = z.object({ p: z.string(), t: z.string() });

/** A partnership’s own template. Each is one plan under one name. */
export const ownTemplateSchema = templatePlanSchema.extend({
  id: z.string(),
  name: z.string(),
  /** Counts its changes, for `expect`. */
  version: z.number().int(),
  /** ISO 8601 UTC: when it was last changed. */
  changedAt: z.string(),
  /** A name; null where the person was erased. */
  changedBy: z.string().nullable(),
});
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

/** What a template is made of: a plan as it is written, or that of a session of the partnership. */
const source = {
  plan: templatePlanSchema.optional(),
  /** Id of a session, planned, open or closed. */
  session: z.string().min(1, 'Name the session').max(120).optional(),
};

export const listTemplates = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary:
    'The partnership’s own templates for live sessions, by name, for whoever may facilitate. What a step is about may be gone, or belong to another strategy.',
  status: 200,
  params: z.object({ p: z.string() }),
  response: z.object({ templates: z.array(ownTemplateSchema) }),
});

export const keepTemplate = endpoint({
  method: 'POST',
  path: base,
  tag,
  summary:
    'Keep a plan, or the plan of a session, as a template of the partnership under a name of its own. The same again under the same `Idempotency-Key` is one template.',
  status: 201,
  params: z.object({ p: z.string() }),
  body: z.object({ name: nameSchema, ...source }),
  response: ownTemplateSchema,
});

export const changeTemplate = endpoint({
  method: 'PATCH',
  path: `${base}/:t`,
  tag,
  summary:
    'Give a template another name, or put another plan in the place of its own. With `expect`, nothing happens where somebody changed it since that version.',
  status: 200,
  params: pt,
  body: z.object({ name: nameSchema.optional(), ...source, expect }),
  response: ownTemplateSchema,
});

export const deleteTemplate = endpoint({
  method: 'DELETE',
  path: `${base}/:t`,
  tag,
  summary: 'Delete a template. Sessions that were planned from it stay as they are.',
  status: 204,
  params: pt,
});
