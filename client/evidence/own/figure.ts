import type { SentBodyOf } from '../../../shared/api/endpoint.ts';
import type { RecordedValue, recordValue } from '../../../shared/api/ownIndicators.ts';
import { newId } from '../../../shared/ids.ts';
import { notANumber, numberIn } from '../plainNumber.ts';
import type { Quote } from './QuotesField.tsx';

type Status = NonNullable<RecordedValue['status']>;

/** A value as it stands in the form: a number, why there is none, or what was found in words. */
export interface Figure {
  value: string;
  lower: string;
  upper: string;
  /** Why there is no figure; empty where there is one. */
  status: Status | '';
  finding: string;
  quotes: readonly Quote[];
}

export const blankFigure: Figure = { value: '', lower: '', upper: '', status: '', finding: '', quotes: [] };

export function figureOf({ value, lower, upper, status, account }: RecordedValue): Figure {
  return {
    value: textOf(value),
    lower: textOf(lower),
    upper: textOf(upper),
    status: status ?? '',
    finding: account?.finding ?? '',
    quotes: account?.quotes.map((quote) => ({ ...quote, key: newId() })) ?? [],
  };
}

/** What the page sees is wrong, by field, before anything is sent. */
export function figureFaults(figure: Figure): Readonly<Record<string, string | undefined>> {
  const nothing = figure.value.trim() === '' && figure.status === '';
  return {
    value: nothing ? 'Give the figure, or say below why there is none' : notANumber(figure.value),
    lower: notANumber(figure.lower),
    upper: notANumber(figure.upper),
  };
}

export function sentFigure(figure: Figure, words: boolean): Partial<SentBodyOf<typeof recordValue>> {
  const { value, lower, upper, status, finding, quotes } = figure;
  if (words) {
    const said = quotes.filter((quote) => quote.words.trim() !== '');
    return { account: { finding, quotes: said.map(({ words: text, who }) => ({ words: text, who })) } };
  }
  return {
    value: numberIn(value) ?? null,
    lower: numberIn(lower) ?? null,
    upper: numberIn(upper) ?? null,
    status: status === '' ? null : status,
  };
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
