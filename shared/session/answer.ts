import { z } from 'zod';
import { limits } from '../limits.ts';
import { isVisible } from '../oneLine.ts';
import type { AnsweredKind } from './stepKinds.ts';

const words = (message: string) =>
  z
    .string({ error: message })
    .trim()
    .refine(isVisible, message)
    .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`);

const level = z.string({ error: 'Choose a level' }).min(1, 'Choose a level').max(60);
const confidence = z
  .number({ error: 'Say how sure you are, from 0 to 100' })
  .int('Use a whole number from 0 to 100')
  .min(0, 'Confidence is at least 0')
  .max(100, 'Confidence is at most 100');
const reason = z.string().trim().max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`);
const by = z.string().trim().max(limits.nameChars, `Keep it under ${limits.nameChars} characters`);
const dots = z.record(
  z.string().max(120),
  z.number().int('Give whole dots').min(0, 'Give no fewer than 0 dots'),
  {
    error: 'Say how many dots go to which',
  },
);

/** What somebody says in a step of each kind. */
export const answerSchemas = {
  rate: z.object({ level, confidence, reason: reason.default('') }),
  meaning: z.object({ text: words('Say what it would look like') }),
  discuss: z.object({ text: words('Write something') }),
  /** How somebody would word it. */
  write: z.object({ text: words('Write how you would put it') }),
  pledge: z.object({ text: words('Say what you will do'), by: by.default('') }),
  prioritise: z.object({ dots }),
} as const satisfies Record<AnsweredKind, z.ZodType>;

export type RateContent = z.infer<typeof answerSchemas.rate>;
export type AnswerContent =
  | RateContent
  | z.infer<typeof answerSchemas.meaning>
  | z.infer<typeof answerSchemas.pledge>
  | z.infer<typeof answerSchemas.prioritise>;

/** As it is sent: which of these a step takes, its kind says. */
export const sentAnswerSchema = z.object({
  level: level.optional(),
  confidence: confidence.optional(),
  reason: reason.optional(),
  text: z.string().max(limits.reasonChars).optional(),
  by: by.optional(),
  dots: dots.optional(),
});
export type SentAnswer = z.infer<typeof sentAnswerSchema>;
