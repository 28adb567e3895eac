import { expect, it } from 'vitest';
import {
  baseRateWords,
  exactly,
  figureSource,
  questionWords,
} from '../../../../client/foresight/forecasts/forecastWords.ts';
import { groupForecasts } from '../../../../client/foresight/forecasts/groupForecasts.ts';
import type { BaseRateView, ForecastView } from '../../../../shared/api/forecasts.ts';

const by = { personId: 'a', personName: 'Asa', organisation: 'College', at: '2026-03-01T09:00:00.000Z' };

function view(more: Partial<ForecastView> = {}): ForecastView {
  return {
    ...{ id: 'f', indicatorId: 'i', title: 'Healthy life', unit: 'years', decimals: 1 },
    ...{ area: { code: 'E06000033', name: 'Southend' }, latest: { value: 61.3, label: '2021 to 2023' } },
    ...{ comparison: 'at-least', value: 64, period: '2028-01-01/P3Y', periodLabel: '2028 to 2030' },
    ...{ periodEnd: '2030-12-31', closes: null, by, stage: 'collecting', asked: [], mayAnswer: false },
    ...{ mine: null, answers: null, excused: [], withdrawn: null, figure: null, otherFigures: [] },
    ...{ unresolvable: null, baseRate: null },
    ...more,
  };
}

it('a question is one line, and hides no decimal that was asked for', () => {
  expect(questionWords(view())).toBe('Healthy life: at least 64.0 years in 2028 to 2030?');
  expect(questionWords(view({ comparison: 'at-most', value: 64.25 }))).toContain('at most 64.25 years');
  expect(exactly(1e-7, { unit: '', decimals: 0 })).toBe('0');
});

it('the base rate says how little it stands on', () => {
  const rate: BaseRateView = {
    ...{ from: { value: 61.3, label: '2021 to 2023' }, months: 84, fewest: 5 },
    here: { moves: 2, asLarge: 0 },
    similar: { moves: 30, asLarge: 4, places: 18, list: 'Similar on all grounds' },
  };
  expect(baseRateWords(rate, view())).toEqual([
    'It asks for a move from 61.3 years (2021 to 2023) to 64.0 years within 7 years.',
    'In Southend, 0 of 2 earlier moves over as long a time went as far; that is too few to go by.',
    'In the 18 places like it, 4 of 30 earlier moves over as long a time went as far.',
    'What happens everywhere at once happens in all of these, so they are fewer cases than they seem.',
  ]);
  const nothing = { moves: 0, asLarge: 0 };
  const bare = { ...rate, here: nothing, similar: { ...nothing, places: 0, list: '' } };
  expect(baseRateWords(bare, view()).slice(1)).toEqual([
    'In Southend there are no two figures that far apart to compare it with.',
    'No place like it has two figures that far apart to compare it with.',
  ]);
});

it('a figure says where it comes from, with a day or a month as it is known', () => {
  const figure = { value: 64, cameTrue: true, source: 'ONS', url: null } as const;
  expect(figureSource({ ...figure, kind: 'published', date: '2031-02' })).toBe('ONS, published Feb 2031');
  expect(figureSource({ ...figure, kind: 'imported', date: '2031-02-03T10:00:00.000Z' })).toBe(
    'ONS, imported here on 3 Feb 2031',
  );
});

it('what waits for somebody comes first, and what they answered stands with what waits for others', () => {
  const mine = { probability: 5, reason: null, at: by.at, earlier: [] };
  const groups = groupForecasts([
    view({ id: 'done', stage: 'resolved' }),
    view({ id: 'said', mayAnswer: true, mine }),
    view({ id: 'closed', stage: 'closed' }),
    view({ id: 'me', mayAnswer: true }),
  ]);
  expect(groups.map(({ id, forecasts }) => [id, forecasts.map((each) => each.id)])).toEqual([
    ['mine', ['me']],
    ['others', ['said', 'closed']],
    ['resolved', ['done']],
  ]);
});
