import { z } from 'zod';
import { directionOf } from './direction.ts';
import { formatPair, type ValueStyle } from './format.ts';
import type { GapPoint } from './gapPoint.ts';

export const gapWords = ['closing', 'widening', 'steady', 'not-enough-data'] as const;

export const gapChangeSchema = z.strictObject({
  word: z.enum(gapWords),
  /** Plain sentences. */
  reason: z.string(),
  /** The method of direction.ts. */
  method: z.string(),
});
export type GapChange = z.infer<typeof gapChangeSchema>;

const wordFor = {
  falling: 'closing',
  rising: 'widening',
  steady: 'steady',
  'not-enough-data': 'not-enough-data',
} as const;

/** Whether a gap closes or widens, by the rule of direction.ts: it widens where it rises. */
export function gapChange(over: readonly GapPoint[], style: ValueStyle): GapChange {
  const series = over.map(({ period, label, start, end, difference, lower, upper }) => ({
    period,
    label,
    start,
    end,
    value: difference,
    lower,
    upper,
    status: null,
    note: null,
  }));
  const { word, reason, method } = directionOf(series, {
    ...style,
    unit: unitOf(style),
    polarity: 'neither',
  });
  if (word === 'improving' || word === 'worsening') throw new RangeError('A gap only rises or falls');
  // Where there is not enough to go by, the reason itself says what the figures did.
  const course = word === 'not-enough-data' ? '' : compared(over, style);
  return { word: wordFor[word], reason: `${course} ${reason}`.trim(), method };
}

/** Two percentages differ by percentage points. */
function unitOf({ unit }: ValueStyle): string {
  return unit === '%' ? 'percentage points' : unit;
}

function compared(over: readonly GapPoint[], style: ValueStyle): string {
  const [first, last] = [over[0], over.at(-1)];
  if (!first || !last || first === last) return '';
  const [was, is] = formatPair(first.difference, last.difference, { ...style, unit: unitOf(style) });
  return `The gap was ${was} in ${first.label} and is ${is} in ${last.label}.`;
}
