import { z } from 'zod';
import { findingSchema, principleIds } from '../evidence/principles.ts';
import { principleStatementSchema } from '../ledger/principleAnswer.ts';
import { principleViewSchema } from '../ledger/principleView.ts';
import { signatureViewSchema } from '../ledger/signature.ts';
import { endpoint } from './endpoint.ts';

/** One statement as it was signed. */
export const principleAnswerViewSchema = z.object({
  id: z.string(),
  principle: z.enum(principleIds),
  /** Null: it took the earlier ones back. */
  met: z.boolean().nullable(),
  reason: z.string(),
  /** What the data told then. */
  rule: findingSchema,
  by: signatureViewSchema,
});
export type PrincipleAnswerView = z.infer<typeof principleAnswerViewSchema>;

const params = z.object({ p: z.string(), i: z.string() });
const path = '/api/partnerships/:p/indicators/:i/principles';
const tag = 'Evidence';

export const answerPrinciple = endpoint({
  method: 'POST',
  path,
  tag,
  summary:
    'Sign an answer to one of the five principles of an indicator, where the data can’t tell or tell wrongly; `met: null` takes earlier answers back. A request that is repeated with the same Idempotency-Key header is signed once.',
  status: 201,
  params,
  body: principleStatementSchema,
  response: principleViewSchema,
});

export const listPrinciples = endpoint({
  method: 'GET',
  path,
  tag,
  summary:
    'The five principles of an indicator for a partnership’s place, and every answer that was signed, newest first.',
  status: 200,
  params,
  response: z.object({
    principles: z.array(principleViewSchema),
    answers: z.array(principleAnswerViewSchema),
  }),
});
