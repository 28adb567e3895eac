import { formatValue } from '../../../shared/evidence/format.ts';
import { differenceWords, rateWords, usualChangeWords } from '../../../shared/foresight/differenceWords.ts';
import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import { bareStyle } from './bareStyle.ts';

/** What a row says of an indicator at the end of one year. A long unit is left out: it stands once beside the title. */
export interface OtherWords {
  now: string;
  /** The time of `now`; empty where there is no figure. */
  at: string;
  heading: string;
  /** Where 8 of 10 figures should lie; empty where nothing can be said. */
  range: string;
  aim: string;
  gap: string;
  takes: string;
  soFar: string;
}

export function otherWords(row: ForesightRow, year: number): OtherWords {
  const date = row.dates.find((each) => each.year === year);
  const style = bareStyle(row);
  const format = (value: number) => formatValue(value, style);
  const { heading, ahead, aim } = date ?? {};
  return {
    now: row.latest ? format(row.latest.value) : 'no figure',
    at: row.latest?.label ?? '',
    heading: heading ? format(heading.mid) : 'not known',
    range: heading ? `${format(heading.low)} to ${format(heading.high)}` : '',
    aim: aim ? format(aim.value) : row.polarity === 'neither' ? 'neither way is better' : 'none',
    gap: !ahead
      ? 'not known'
      : ahead.yearsOfChange === 0
        ? 'none'
        : `${differenceWords(ahead.gap, style)}, or ${usualChangeWords(ahead.yearsOfChange)}`,
    takes: ahead ? rateWords(ahead.requiredPerYear, style) : 'not known',
    soFar: heading ? rateWords(row.pastPerYear ?? 0, style) : 'not known',
  };
}
