import { z } from 'zod';
import { pairKinds } from '../evidence/crosswalk.ts';
import { signatureViewSchema } from '../ledger/signature.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Frameworks';
const params = z.object({ p: z.string() });
const id = z.string().max(limits.nameChars);
const two = z.object({
  /** Ids of frameworks: the older and the newer one. */
  from: id,
  to: id,
});

const pairShape = {
  /** `framework/item` ids. */
  from: z.string(),
  to: z.string(),
  kind: z.enum(pairKinds),
  note: z.string(),
};
const signedPairSchema = z.strictObject({ ...pairShape, ...signatureViewSchema.shape });
export type SignedPair = z.infer<typeof signedPairSchema>;

export const getCrosswalk = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/crosswalk',
  tag,
  summary: 'What the items of one framework are in another: what somebody signed, and what suggests itself.',
  status: 200,
  params,
  query: two,
  response: z.strictObject({
    pairs: z.array(signedPairSchema),
    /** A reading, not a fact: it counts for nothing until somebody signs it. */
    suggestions: z.array(z.strictObject(pairShape)),
  }),
});

export const signPair = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/crosswalk',
  tag,
  summary:
    'Sign what an item of one framework is in another: the same, a part, related, or none. The latest stands.',
  status: 201,
  params,
  body: z.object({
    from: id,
    to: id,
    kind: z.enum(pairKinds, 'Say how they stand to each other'),
    note: z.string().trim().max(limits.reasonChars).optional(),
  }),
  response: signedPairSchema,
});

const related = z.enum(['include', 'leave-out']).optional();
const carrierShape = {
  id: z.string(),
  title: z.string(),
  /** What it carries of the older framework, and what it would gain of the newer one. */
  has: z.array(z.string()),
  gains: z.array(z.string()),
  /** It has as many tags as may be, so it gains none. */
  full: z.boolean(),
};

export const previewMove = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/framework-moves',
  tag,
  summary: 'What a move to a newer framework would add, by the signed pairs. Nothing is changed.',
  status: 200,
  params,
  query: two.extend({ related }),
  response: z.strictObject({
    /** Whatever carries something of the older framework. */
    objectives: z.array(
      z.strictObject({ strategyId: z.string(), strategyTitle: z.string(), ...carrierShape }),
    ),
    indicators: z.array(z.strictObject(carrierShape)),
    /** Items of the older framework that something carries and that lead nowhere. */
    unmatched: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    /** Titles of strategies that could not be read. */
    unread: z.array(z.string()),
  }),
});

export const moveFramework = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/framework-moves',
  tag,
  summary:
    'Add the tags of a newer framework to whatever carries the older one’s, in every strategy. Old tags stay; again, it changes nothing.',
  status: 200,
  params,
  body: two.extend({ related }),
  response: z.strictObject({
    /** How many were changed, and how many tags they gained. */
    objectives: z.number().int(),
    indicators: z.number().int(),
    tags: z.number().int(),
    /** Titles of strategies that could not be changed. Doing it again is safe. */
    failed: z.array(z.string()),
  }),
});
