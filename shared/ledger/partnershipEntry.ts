import { z } from 'zod';
import { crosswalkPairSchema } from './crosswalkPair.ts';
import {
  forecastAnswerSchema,
  forecastExcusedSchema,
  forecastQuestionSchema,
  forecastWithdrawnSchema,
} from './forecast.ts';
import { frameworkNoteSchema } from './frameworkNote.ts';
import { principleAnswerSchema } from './principleAnswer.ts';

/**
 * What people signed that holds for all strategies of a partnership: of a framework, an indicator, what is to come. Later
 * kinds of statement join this union.
 */
export const partnershipEntrySchema = z.discriminatedUnion('type', [
  crosswalkPairSchema,
  frameworkNoteSchema,
  principleAnswerSchema,
  forecastQuestionSchema,
  forecastAnswerSchema,
  forecastExcusedSchema,
  forecastWithdrawnSchema,
]);
export type PartnershipEntry = z.infer<typeof partnershipEntrySchema>;
