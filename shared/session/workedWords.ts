import type { LastAct } from './plan.ts';

/** The answer to “Did the last act work?”, where the question stands before it. */
export const workedWords: Readonly<Record<LastAct['worked'], string>> = {
  yes: 'Yes, it worked.',
  partly: 'It worked in part.',
  no: 'No, it did not work.',
  'too-early': 'It was too early to tell.',
};
