import type { DirectionWord } from '../../../shared/evidence/direction.ts';
import type { RatingStatement } from '../../../shared/ledger/rating.ts';
import type { Control, MeasureKind } from '../../../shared/strategy/document.ts';

/** Codes in the words that a reader of a document understands. */
export const controlWords: Record<Control, string> = {
  direct: 'direct: we can change this ourselves',
  shared: 'shared: we can change this together with others',
  influence: 'influence: we can only encourage others',
  none: 'none: this is out of our hands',
};

export const measuresWords: Record<MeasureKind, string> = {
  input: 'an input: what we put in',
  activity: 'an activity: what we do',
  output: 'an output: what comes of it at once',
  outcome: 'an outcome: what changes for people or the place',
};

export const directionWords: Record<DirectionWord | RatingStatement['direction'], string> = {
  improving: 'improving',
  steady: 'steady',
  worsening: 'worsening',
  rising: 'rising',
  falling: 'falling',
  'not-enough-data': 'not enough data for a direction',
  unknown: 'direction not known',
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "14 June 2026", of an ISO date or time, in UTC. */
export function dayInWords(iso: string): string {
  return day.format(new Date(iso));
}
