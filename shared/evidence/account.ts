import { z } from 'zod';
import { limits } from '../limits.ts';

/** Somebody’s words, with who said them told without a name: `a young carer`. */
export const quoteSchema = z.strictObject({
  words: z.string().trim().min(1, 'Write what was said').max(limits.quoteChars),
  who: z.string().trim().max(limits.nameChars),
});

/** What an indicator in words tells of a period: what was found, and what people said. */
export const accountSchema = z.strictObject({
  finding: z.string().trim().min(1, 'Say in a sentence what was found').max(limits.reasonChars),
  quotes: z.array(quoteSchema).max(limits.quotesPerValue),
});
export type Account = z.infer<typeof accountSchema>;
