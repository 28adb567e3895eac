import type { Maturity } from '../../../shared/foresight/maturity.ts';

/** What each place on the way is called. */
export const standWords: Readonly<Record<Maturity, string>> = {
  none: 'Not described yet',
  described: 'Described',
  explained: 'Explained',
  predicted: 'Predicted',
  'acted-upon': 'Acted upon',
};

/** The way from looking back to looking ahead, as people speak of it. */
export const sights = ['Hindsight', 'Insight', 'Foresight'] as const;

/** Which of them an indicator has come to; null where it is not described yet. */
export const sightOf: Readonly<Record<Maturity, (typeof sights)[number] | null>> = {
  none: null,
  described: 'Hindsight',
  explained: 'Insight',
  predicted: 'Foresight',
  'acted-upon': 'Foresight',
};
