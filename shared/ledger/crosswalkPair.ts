import { z } from 'zod';
import { pairKinds } from '../evidence/crosswalk.ts';
import { signatureShape } from './signature.ts';

/** What a person says an item of one framework is in another. The latest of two items stands. */
export const crosswalkPairSchema = z.object({
  type: z.literal('crosswalk-pair'),
  ...signatureShape,
  /** `framework/item` ids. */
  from: z.string(),
  to: z.string(),
  kind: z.enum(pairKinds),
  note: z.string(),
});
export type CrosswalkPair = z.infer<typeof crosswalkPairSchema>;
