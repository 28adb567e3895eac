import type { RatingStatement } from '../../shared/ledger/rating.ts';
import type { RealityAnswerEntry } from '../../shared/ledger/realityAnswer.ts';
import type { Stage } from '../../shared/ledger/stages.ts';
import type { Control, MeasureKind } from '../../shared/strategy/document.ts';

/** Partners of the example. Kinds of organisation, not names of real ones: nobody real said any of this. */
export const partners = [
  'City Council',
  'NHS partner',
  'Police',
  'College',
  'Voluntary sector partner',
  'Business board',
] as const;
export type Partner = (typeof partners)[number];

/** How many days before the example was made its indicators were linked: before its first meeting. */
export const linkedDaysAgo = 540;

/** A meeting of the example partnership, with how many days before the example was made it took place. */
export const meetings = { first: 520, second: 400, third: 280, fourth: 160, latest: 40 } as const;
export type Meeting = keyof typeof meetings;

export interface ExampleRating extends Omit<RatingStatement, 'kind' | 'direction' | 'narrative'> {
  meeting: Meeting;
  direction: RatingStatement['direction'];
  by: Partner;
  /** Why, without the word that marks it as an example. */
  why: string;
  /** Given by one partner for itself. */
  individual?: true;
  /** Why it was withdrawn a day later. */
  withdrawn?: string;
}

export interface ExampleAnswer extends Pick<RealityAnswerEntry, 'question' | 'verdict'> {
  meeting: Meeting;
  by: Partner;
  /** Without the word that marks it as an example. */
  words: string;
}

/** A move to another stage, signed by the lead. */
export interface ExampleMove {
  meeting: Meeting;
  to: Stage;
  /** Why, without the word that marks it as an example. Given wherever a stage is left out. */
  why?: string;
}

export interface ExampleLink {
  indicatorId: string;
  why: string;
  control: Control;
  measures?: MeasureKind;
}

interface ExampleRecord {
  title: string;
  /** One paragraph a line. */
  narrative: string;
  ratings: readonly ExampleRating[];
}

export interface ExampleObjective extends ExampleRecord {
  lead: Partner;
  /** The end of March so many years after the example was made. */
  dueInYears: number | null;
  tags: readonly string[];
  links: readonly ExampleLink[];
  /** Oldest first. */
  stages: readonly ExampleMove[];
}

export interface ExampleOutcome extends ExampleRecord {
  objectives: readonly ExampleObjective[];
}
