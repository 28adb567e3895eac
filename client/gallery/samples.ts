import { presenceColours } from '../../shared/people/presenceColours.ts';
import type { Presence } from '../ui/Avatar.tsx';
import type { RatingInTime } from '../ui/RagStrip.tsx';
import type { RagLevel, RagValue } from '../ui/rag.ts';

/** A scale of five, so that every shape and tone is seen. */
export const fiveLevels: RagLevel[] = [
  { label: 'Red', shape: 'diamond', tone: 'red' },
  { label: 'Amber-red', shape: 'square', tone: 'amber-red' },
  { label: 'Amber', shape: 'triangle', tone: 'amber' },
  { label: 'Amber-green', shape: 'hexagon', tone: 'amber-green' },
  { label: 'Green', shape: 'circle', tone: 'green' },
];

export const everyRating: RagValue[] = [...fiveLevels, null, 'cannot-assess'];

/** `history('RAG')`: one rating a quarter, from the letters' levels; N is not rated. */
export function history(letters: string): RatingInTime[] {
  const of: Record<string, RagValue> = {
    R: fiveLevels[0] ?? null,
    A: fiveLevels[2] ?? null,
    G: fiveLevels[4] ?? null,
  };
  return [...letters].map((letter, place) => ({
    value: of[letter] ?? null,
    at: new Date(Date.UTC(2025, place * 3, 14)).toISOString(),
  }));
}

export const people: Presence[] = presenceColours.map((colour, place) => ({
  id: `${place}`,
  name:
    [
      'Council officer',
      'Public health lead',
      'Charity manager',
      'Head',
      'Inspector',
      'Housing lead',
      'Bus operator',
      'Carer',
    ][place] ?? '',
  organisation: [
    'Council',
    'Public Health',
    'Voluntary sector',
    'College',
    'Police',
    'Housing',
    'Transport',
    'Residents',
  ][place],
  colour,
}));

export const sloping = [68.2, 67.9, 68, 66.4, 66, 64.8, 63.9].map((value, place) => ({
  period: `${2015 + place}`,
  value: place === 3 ? null : value,
}));

export const rising = [18, 17, 18, 14, 15, 10, 9].map((value, place) => ({
  period: `${2017 + place}`,
  value: 40 - value,
}));

const places = [
  'Southend-on-Sea',
  'Southwark',
  'South Tyneside',
  'Southampton',
  'South Gloucestershire',
  'Thurrock',
  'Leeds',
];

/** Answers after a moment, as a server would. */
export async function findPlaces(query: string, signal: AbortSignal) {
  await new Promise((answered) => setTimeout(answered, 200));
  signal.throwIfAborted();
  return places
    .filter((place) => place.toLowerCase().includes(query.trim().toLowerCase()))
    .map((place) => ({ id: place, label: place, detail: 'Unitary authority, England' }));
}
