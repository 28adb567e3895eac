import { z } from 'zod';
import { signatureViewSchema } from '../ledger/signature.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Frameworks';
const params = z.object({ p: z.string() });
const item = z.string('Say which item it is about').max(limits.nameChars);

const noteSchema = z.strictObject({
  id: z.string(),
  /** `framework/item` id. */
  item: z.string(),
  /** Null where it takes back what stood before. */
  text: z.string().nullable(),
  /** False once a later one took its place. */
  stands: z.boolean(),
  ...signatureViewSchema.shape,
});
export type FrameworkNoteView = z.infer<typeof noteSchema>;

export const listFrameworkNotes = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/framework-notes',
  tag,
  summary:
    'What items of frameworks mean in this place, newest first: the notes that stand, or with an item every one of it.',
  status: 200,
  params,
  query: z.object({ item: item.optional() }),
  response: z.object({ notes: z.array(noteSchema) }),
});

export const addFrameworkNote = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/framework-notes',
  tag,
  summary:
    'Sign what an item of a framework means in this place; it stands until the next one. `text: null` takes it back.',
  status: 201,
  params,
  body: z.object({
    item,
    text: z
      .string('Say what it means here')
      .trim()
      .min(1, 'Say what it means here')
      .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`)
      .nullable(),
  }),
  response: noteSchema,
});
