import { z } from 'zod';

/** What can be said to a comment by one press, and the word that stands beside its picture. */
export const reactionWords = {
  agree: 'Agree',
  thanks: 'Thanks',
  question: 'I have a question',
  looking: 'I’m looking into it',
} as const;

export type Reaction = keyof typeof reactionWords;
export const reactions = Object.keys(reactionWords) as [Reaction, ...Reaction[]];
export const reactionSchema = z.enum(reactions);
