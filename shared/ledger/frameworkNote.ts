import { z } from 'zod';
import { signatureShape } from './signature.ts';

/** What a person says an item of a framework means in this place. The latest of an item stands. */
export const frameworkNoteSchema = z.object({
  type: z.literal('framework-note'),
  ...signatureShape,
  /** `framework/item` id. */
  item: z.string(),
  /** Null takes the note back that stood before. */
  text: z.string().nullable(),
});
export type FrameworkNote = z.infer<typeof frameworkNoteSchema>;
