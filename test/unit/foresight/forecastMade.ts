import type {
  ForecastAnswer,
  ForecastExcused,
  ForecastQuestion,
  ForecastWithdrawn,
} from '../../../shared/ledger/forecast.ts';

/** Seconds after a moment of the test's own, as the ledger writes times. */
export function second(count: number): string {
  return new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString();
}

const signed = (id: string, personId: string, at: number) => ({
  id,
  personId,
  organisationId: `org-${personId}`,
  at: second(at),
});

export function question(more: Partial<ForecastQuestion> = {}): ForecastQuestion {
  return {
    type: 'forecast-question',
    ...signed('q', 'asker', 0),
    indicatorId: 'healthy-life',
    title: 'Healthy life expectancy',
    unit: 'years',
    decimals: 1,
    area: { code: 'E06000033', name: 'Southend-on-Sea' },
    comparison: 'at-least',
    value: 64,
    period: '2028-01-01/P3Y',
    label: '2028 to 2030',
    start: '2028-01-01',
    end: '2030-12-31',
    latest: { value: 61.3, label: '2021 to 2023', end: '2023-12-31' },
    people: ['anna', 'ben', 'cleo'],
    closes: null,
    ...more,
  };
}

let count = 0;

export function answer(personId: string, probability: number, at: number): ForecastAnswer {
  count += 1;
  const reason = `because ${personId} says ${probability}`;
  return {
    type: 'forecast-answer',
    ...signed(`a${count}`, personId, at),
    questionId: 'q',
    probability,
    reason,
  };
}

export function excused(people: string[], at: number): ForecastExcused {
  count += 1;
  return {
    type: 'forecast-excused',
    ...signed(`e${count}`, 'asker', at),
    questionId: 'q',
    people,
    reason: 'on leave',
  };
}

export function withdrawn(at: number): ForecastWithdrawn {
  count += 1;
  return {
    type: 'forecast-withdrawn',
    ...signed(`w${count}`, 'asker', at),
    questionId: 'q',
    reason: 'asked twice',
  };
}
