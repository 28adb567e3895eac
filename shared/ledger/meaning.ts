import { z } from 'zod';
import { limits } from '../limits.ts';
import { signatureShape, signatureViewSchema } from './signature.ts';

/** What a session agreed that an outcome means, and what it could not agree on. */
export const meaningStatementSchema = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Write down what you agreed that it means')
    .max(limits.ratingNarrativeChars, `Keep it under ${limits.ratingNarrativeChars} characters`),
  /** Differences that stand; empty where there are none. */
  differences: z
    .string()
    .trim()
    .max(limits.ratingNarrativeChars, `Keep it under ${limits.ratingNarrativeChars} characters`)
    .default(''),
  /** Who still means something else, and what, in their words: each organisation once. */
  differing: z
    .array(
      z.object({
        organisation: z.string().trim().min(1, 'Name the organisation').max(limits.nameChars),
        words: z
          .string()
          .trim()
          .min(1, 'Say what they mean, in their words')
          .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`),
      }),
    )
    .max(limits.differingOrganisations, `Name at most ${limits.differingOrganisations} organisations`)
    .default([]),
});

/** Where a meaning was agreed on, or differences stand. */
export const meaningStandings = ['agreed', 'differs'] as const;
export type MeaningStanding = (typeof meaningStandings)[number];

export function standingOf(said: { differences: string; differing: readonly unknown[] }): MeaningStanding {
  return said.differences === '' && said.differing.length === 0 ? 'agreed' : 'differs';
}

/** The same as the ledger keeps it. The latest one of an outcome stands; earlier ones stay readable. */
export const meaningEntrySchema = z.object({
  type: z.literal('meaning'),
  ...signatureShape,
  /** Id of an outcome or an objective, and its title as it stood. */
  target: z.string(),
  title: z.string(),
  text: z.string(),
  differences: z.string(),
  differing: z
    .array(
      z.object({
        organisationId: z.string(),
        /** Somebody who was there for it: what an organisation of guests is called is known by them. */
        personId: z.string(),
        words: z.string(),
      }),
    )
    .default([]),
  sessionId: z.string(),
  round: z.number().int(),
});
export type MeaningEntry = z.infer<typeof meaningEntrySchema>;

/** Whose difference stands, as people read it. */
export const differingSchema = z.object({ organisation: z.string(), words: z.string() });

/** The words alone. */
export const agreedWordsSchema = z.object({
  text: z.string(),
  differences: z.string(),
  differing: z.array(differingSchema),
});
export type AgreedWords = z.infer<typeof agreedWordsSchema>;

export const meaningViewSchema = meaningEntrySchema
  .pick({ target: true, title: true, text: true, differences: true, sessionId: true, round: true })
  .extend({
    differing: z.array(differingSchema),
    standing: z.enum(meaningStandings),
    by: signatureViewSchema,
  });
export type MeaningView = z.infer<typeof meaningViewSchema>;
