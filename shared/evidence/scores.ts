import { z } from 'zod';
import { type Absence, absenceCodes } from './absence.ts';
import type { Point, Polarity } from './indicator.ts';
import { noteSentence } from './notes.ts';
import { bestOf, worseQuartileOf } from './quartile.ts';

/** Below this many similar places with a value, a quarter of them is no yardstick. */
export const fewestSimilarPlaces = 8;

export const scoreOrigins = ['measured', 'similar-places', 'own'] as const;

const presentScore = z.strictObject({
  value: z.number(),
  /** The period it belongs to; null for a score that the partnership set itself. */
  period: z.string().nullable(),
  periodLabel: z.string().nullable(),
  /** Where it comes from, in plain words. */
  basis: z.string(),
  origin: z.enum(scoreOrigins),
});
const absentScore = z.strictObject({
  value: z.null(),
  code: z.enum(absenceCodes),
  /** Why there is none, in plain words. */
  reason: z.string(),
});

export const scoreSchema = z.union([presentScore, absentScore]);
export type Score = z.infer<typeof scoreSchema>;

/** Actual: where the place is. Minimum: below it, focus is needed. Target: the score to aim for. */
export const scoresSchema = z.strictObject({
  actual: scoreSchema,
  minimum: scoreSchema,
  target: scoreSchema,
});
export type Scores = z.infer<typeof scoresSchema>;

/** What a partnership set for itself; null keeps the usual one. */
export interface OwnScores {
  minimum: number | null;
  target: number | null;
  reason: string;
}

/** Similar places in the period of the place's latest value. */
export interface SimilarPlaces {
  /** How many the list names, with and without a value. */
  total: number;
  places: readonly { name: string; value: number }[];
}

export interface ScoreFacts {
  polarity: Polarity;
  latest: Point | null;
  /** Why there is no latest value; null where there is one. */
  absence: Absence | null;
  similar: SimilarPlaces;
  own?: OwnScores | undefined;
}

export function scoresOf(facts: ScoreFacts): Scores {
  const { own } = facts;
  const usual = usualScores(facts);
  if (facts.polarity === 'neither') return { actual: actualOf(facts), ...usual };
  return {
    actual: actualOf(facts),
    minimum: own && own.minimum !== null ? ownScore(own.minimum, own.reason) : usual.minimum,
    target: own && own.target !== null ? ownScore(own.target, own.reason) : usual.target,
  };
}

function actualOf({ latest, absence }: ScoreFacts): Score {
  if (!latest)
    return absent(absence ?? { code: 'not-published', reason: 'There is no figure for this place.' });
  const basis = [whence(latest), noteSentence(latest.note)].filter(Boolean).join(' ');
  return { value: latest.value, period: latest.period, periodLabel: latest.label, basis, origin: 'measured' };
}

function whence({ origin }: Point): string {
  if (!origin) return 'The latest published figure for the place.';
  return origin.kind === 'recorded'
    ? `Recorded by this partnership. Source: ${origin.source}.`
    : `Imported by this partnership from ${origin.source}.`;
}

function usualScores({ polarity, latest, similar }: ScoreFacts): Omit<Scores, 'actual'> {
  if (polarity === 'neither') return both('neither', 'Neither higher nor lower is better, so it has none.');
  if (!latest) return both('no-actual', 'There is no figure for this place to compare similar places with.');
  if (similar.total === 0)
    return both('no-similar', 'The ONS lists no similar places for a place of this kind.');
  const { places } = similar;
  if (places.length < fewestSimilarPlaces) {
    const have = `${places.length} of the ${similar.total} places that the ONS finds most like it`;
    const reason = `Too few similar places: ${have} have a figure for ${latest.label}, and at least ${fewestSimilarPlaces} are needed.`;
    return both('too-few-similar', reason);
  }
  return yardsticks(polarity, latest, similar);
}

function yardsticks(
  polarity: Exclude<Polarity, 'neither'>,
  latest: Point,
  { places, total }: SimilarPlaces,
): Omit<Scores, 'actual'> {
  const from = { period: latest.period, periodLabel: latest.label, origin: 'similar-places' as const };
  const of = `of the ${total} places that the ONS finds most like it`;
  const best = bestOf(places, polarity);
  const beaten = polarity === 'higher' ? latest.value > best.value : latest.value < best.value;
  return {
    minimum: {
      ...from,
      value: worseQuartileOf(
        places.map((place) => place.value),
        polarity,
      ),
      basis: `The worse quarter of similar places lies ${polarity === 'higher' ? 'below' : 'above'} this. ${places.length} ${of} have a figure for ${latest.label}.`,
    },
    target: {
      ...from,
      value: best.value,
      basis: `The best of similar places in ${latest.label}: ${best.words}. ${places.length} ${of} have a figure.${beaten ? ' This place already does better.' : ''}`,
    },
  };
}

function ownScore(value: number, reason: string): Score {
  const basis = `Set by this partnership: ${reason}`;
  return { value, period: null, periodLabel: null, basis, origin: 'own' };
}

function both(code: Absence['code'], reason: string): Omit<Scores, 'actual'> {
  return { minimum: absent({ code, reason }), target: absent({ code, reason }) };
}

function absent({ code, reason }: Absence): Score {
  return { value: null, code, reason };
}
