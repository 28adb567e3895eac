import { z } from 'zod';
import { findingSchema, type Principle, principleSchema } from '../evidence/principles.ts';
import { signatureViewSchema } from './signature.ts';

/** A principle with what the data tell of it, what a person signed, and which of both stands: `met` and `reason`. */
export const principleViewSchema = principleSchema.extend({
  /** What the data tell today. */
  rule: findingSchema,
  /** What a person signed and nobody took back since: it stands. Null where the data's finding does. */
  answer: findingSchema.extend({ met: z.boolean(), by: signatureViewSchema }).nullable(),
  /** How many statements there are on it, those that stand no more counted. */
  statements: z.number().int(),
});
export type PrincipleView = z.infer<typeof principleViewSchema>;

/** What the data tell, before anybody said anything. */
export function unanswered(principle: Principle): PrincipleView {
  const { met, reason } = principle;
  return { ...principle, rule: { met, reason }, answer: null, statements: 0 };
}
