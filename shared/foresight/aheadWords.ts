import type { Projection } from '../api/projection.ts';
import { formatPair, formatValue, type ValueStyle } from '../evidence/format.ts';
import { differenceWords, rateWords, reachWords, usualChangeWords } from './differenceWords.ts';

/** Where an indicator is heading and what it would take, in sentences. */
export function aheadWords(projection: Projection, style: ValueStyle): string[] {
  const { points, aim, basis } = projection;
  const last = points.at(-1);
  if (!last) return [];
  const [low, high] = formatPair(last.low, last.high, style);
  const heading = `If nothing new is done, it is heading to ${formatValue(last.mid, style)} for ${last.label}; 8 of 10 such figures should fall between ${low} and ${high}.`;
  const far = `That rests on ${basis.figures} figures that do not overlap, the first of ${basis.first} and the last of ${basis.last}.`;
  const past = rateWords(projection.pastPerYear, style);
  if (!aim) return [heading, `So far it went ${past} on average.`, far];
  const { gap = 0, requiredPerYear = 0, reach = 'inside', yearsOfChange = 0 } = projection;
  const what = aim.from === 'target' ? 'target' : 'goal';
  const missing =
    yearsOfChange === 0
      ? `Against the ${what} of ${formatValue(aim.value, style)} there would be no gap.`
      : `The ${what} is ${formatValue(aim.value, style)}: the gap would be ${differenceWords(gap, style)}, or ${usualChangeWords(yearsOfChange)}.`;
  return [
    heading,
    missing,
    aim.from === 'goal' ? '' : aim.words,
    `The ${what} lies ${reachWords[reach]}.`,
    `To reach it, it would have to go ${rateWords(requiredPerYear, style)}; so far it went ${past} on average.`,
    far,
  ].filter((sentence) => sentence !== '');
}
