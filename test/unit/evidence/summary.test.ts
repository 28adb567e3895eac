import { expect, expectTypeOf, test } from 'vitest';
import { type FrozenEvidence, freeze, frozenEvidenceSchema } from '../../../shared/evidence/frozen.ts';
import { type Indicator, indicatorSchema } from '../../../shared/evidence/indicator.ts';
import {
  type EvidenceFacts,
  type EvidenceSummary,
  evidenceSummarySchema,
  summarise,
} from '../../../shared/evidence/summary.ts';
import { indicatorOf, row, sampled } from './made.ts';

const similar = {
  total: 20,
  places: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => ({ name: `Place ${value}`, value })),
};

const facts = (more: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  indicator: indicatorOf(),
  area: { code: 'E06000033', name: 'Southend-on-Sea' },
  series: [sampled('2022', 4, 0.5), sampled('2024', 6, 1), row('2023', null)],
  absence: null,
  similarIn: () => similar,
  packVersion: 'test-1',
  ...more,
});

test('a row shows the series in order with its gaps, the latest value, three scores and a direction', () => {
  const summary = summarise(facts());
  expect(summary.points.map(({ label, value }) => [label, value])).toEqual([
    ['2022', 4],
    ['2023', null],
    ['2024', 6],
  ]);
  expect(summary.latest).toEqual({ value: 6, lower: 5, upper: 7, period: '2024', periodLabel: '2024' });
  expect(summary.scores.minimum.value).toBe(3);
  expect(summary.direction.word).toBe('improving');
  expect(summary).toMatchObject({ missing: null, remark: null, releaseDate: '2025-06-01' });
  expect(evidenceSummarySchema.parse(summary)).toEqual(summary);
});

test('similar places are asked for in the period of the latest value', () => {
  const asked: string[] = [];
  summarise(
    facts({
      series: [row('2022', 4), row('2023', null)],
      similarIn: (period) => {
        asked.push(period);
        return similar;
      },
    }),
  );
  expect(asked).toEqual(['2022']);
});

test('a newer figure that was withheld is mentioned', () => {
  const series = [row('2023', 4), row('2024', null, { status: 'u' })];
  expect(summarise(facts({ series })).remark).toBe(
    'For 2024 there is no figure. The source withheld the figure as too unreliable to publish.',
  );
});

test('figures that other places have and this one lacks are mentioned', () => {
  expect(summarise(facts({ series: [row('2022', 4)] })).remark).toContain('up to 2024');
});

test('without a value the row says why and shows no number', () => {
  const absence = { code: 'confidential', reason: 'The source withheld it.' } as const;
  const summary = summarise(facts({ series: [row('2024', null, { status: 'c' })], absence }));
  expect(summary.missing).toBe('The source withheld it.');
  expect(summary.latest).toBeNull();
  expect([summary.scores.actual.value, summary.scores.minimum.value, summary.scores.target.value]).toEqual([
    null,
    null,
    null,
  ]);
});

test('what is frozen holds everything, parses, and does not change with the row it came from', () => {
  const summary = summarise(facts());
  const frozen = freeze(summary);
  expect(frozenEvidenceSchema.parse(frozen)).toEqual(frozen);
  expect(frozen).toMatchObject({
    indicatorId: 'made',
    title: 'Made for a test',
    value: 6,
    lower: 5,
    upper: 7,
    period: '2024',
    scores: summary.scores,
    direction: summary.direction,
    releaseDate: '2025-06-01',
    packVersion: 'test-1',
    area: { code: 'E06000033', name: 'Southend-on-Sea' },
  });
  const before = structuredClone(frozen);
  summary.scores.actual = { value: null, code: 'no-area', reason: 'changed' };
  summary.direction.word = 'worsening';
  expect(frozen).toEqual(before);
});

test('what was missing is frozen as missing, never as nought', () => {
  const frozen = freeze(summarise(facts({ series: [], absence: null })));
  expect(frozen).toMatchObject({ value: null, period: null, missing: 'There is no figure for this place.' });
});

test.each([
  ['an indicator', indicatorSchema, indicatorOf()],
  ['a row of evidence', evidenceSummarySchema, summarise(facts())],
  ['frozen evidence', frozenEvidenceSchema, freeze(summarise(facts()))],
] as const)('%s has no room for a level or a colour', (_name, schema, value) => {
  expect(schema.safeParse(value).success).toBe(true);
  for (const field of ['level', 'rag', 'rating', 'colour', 'status']) {
    expect(schema.safeParse({ ...value, [field]: 'red' }).success).toBe(false);
  }
});

test('the types leave no room for one either', () => {
  type Forbidden = 'level' | 'rag' | 'rating' | 'colour' | 'color' | 'status' | 'tone';
  expectTypeOf<Extract<keyof Indicator, Forbidden>>().toBeNever();
  expectTypeOf<Extract<keyof EvidenceSummary, Forbidden>>().toBeNever();
  expectTypeOf<Extract<keyof FrozenEvidence, Forbidden>>().toBeNever();
});
