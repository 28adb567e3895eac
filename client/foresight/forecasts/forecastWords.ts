import type { BaseRateView, ForecastFigure, ForecastView } from '../../../shared/api/forecasts.ts';
import { formatValue, type ValueStyle } from '../../../shared/evidence/format.ts';
import { formatDate } from '../../ui/dates.ts';

/** What is asked, in one line: “Healthy life expectancy: at least 64.0 years in 2028 to 2030?” */
export function questionWords(forecast: ForecastView): string {
  const { title, comparison, value, periodLabel } = forecast;
  return `${title}: ${comparisonWords[comparison]} ${exactly(value, forecast)} in ${periodLabel}?`;
}

export const comparisonWords: Record<ForecastView['comparison'], string> = {
  'at-least': 'at least',
  'at-most': 'at most',
};

/** With all the decimals that it has: 64.25 asked for must not be shown as 64.3. */
export function exactly(value: number, style: ValueStyle): string {
  const written = String(value).split('.')[1]?.length ?? 0;
  return formatValue(value, style, Math.max(style.decimals, Math.min(written, 6)));
}

/** Where a figure comes from, and since when it is there. */
export function figureSource({ kind, source, date }: ForecastFigure): string {
  const when = /^\d{4}-\d{2}$/.test(date) ? formatDate(`${date}-01`).replace(/^\d+ /, '') : formatDate(date);
  const came = { published: 'published', recorded: 'recorded here on', imported: 'imported here on' }[kind];
  return `${source}, ${came} ${when}`;
}

export function outcomeWords({ cameTrue }: { cameTrue: boolean }): string {
  return cameTrue ? 'It came true' : 'It did not come true';
}

/** What became of a figure that does not count. */
export const standingWords: Record<ForecastView['otherFigures'][number]['standing'], string> = {
  corrected: 'was corrected since',
  withdrawn: 'was withdrawn since',
  underneath: 'is there too, and a figure of our own lies over it',
};

/** Names as a sentence has them: “Anna, Ben and Cleo”. */
export function namesWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** How often such a move was made, in sentences; with how little that stands on. */
export function baseRateWords(rate: BaseRateView, forecast: ForecastView): string[] {
  const move = `from ${exactly(rate.from.value, forecast)} (${rate.from.label}) to ${exactly(forecast.value, forecast)}`;
  const here = countWords(rate.here, rate.fewest, forecast.area.name);
  const { similar } = rate;
  return [
    `It asks for a move ${move} within ${spanWords(rate.months)}.`,
    here,
    ...(similar ? [similarWords(similar, rate.fewest)] : []),
    ...(similar && similar.moves >= rate.fewest
      ? ['What happens everywhere at once happens in all of these, so they are fewer cases than they seem.']
      : []),
  ];
}

function countWords(
  { moves, asLarge }: { moves: number; asLarge: number },
  fewest: number,
  where: string,
): string {
  if (moves === 0) return `In ${where} there are no two figures that far apart to compare it with.`;
  const seen = `In ${where}, ${asLarge} of ${moves} earlier moves over as long a time went as far`;
  return moves < fewest ? `${seen}; that is too few to go by.` : `${seen}.`;
}

function similarWords(similar: NonNullable<BaseRateView['similar']>, fewest: number): string {
  if (similar.places === 0) return 'No place like it has two figures that far apart to compare it with.';
  return countWords(similar, fewest, `${placesWords(similar.places)} like it`);
}

function placesWords(places: number): string {
  return places === 1 ? 'the one place' : `the ${places} places`;
}

function spanWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? 'a month' : `${months} months`;
  return months === 12 ? 'a year' : `${months / 12} years`;
}
