import { z } from 'zod';
import { consentEntrySchema } from './consent.ts';
import { meaningEntrySchema } from './meaning.ts';
import { ratingEntrySchema, withdrawalEntrySchema } from './rating.ts';
import { realityAnswerEntrySchema } from './realityAnswer.ts';
import { retirementKeptEntrySchema } from './retirementKept.ts';
import { stageEntrySchema } from './stageEntry.ts';

/** Everything that a strategy's ledger holds so far. Later kinds of statement join this union. */
export const strategyEntrySchema = z.discriminatedUnion('type', [
  ratingEntrySchema,
  withdrawalEntrySchema,
  stageEntrySchema,
  realityAnswerEntrySchema,
  retirementKeptEntrySchema,
  consentEntrySchema,
  meaningEntrySchema,
]);
export type StrategyEntry = z.infer<typeof strategyEntrySchema>;
