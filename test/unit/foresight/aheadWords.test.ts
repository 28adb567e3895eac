import { expect, test } from 'vitest';
import type { Projection } from '../../../shared/api/projection.ts';
import { aheadWords } from '../../../shared/foresight/aheadWords.ts';

const style = { unit: 'years', decimals: 1 };
const projection: Projection = {
  method: 'half-drift-1',
  coverage: 0.8,
  area: { code: 'E1', name: 'Here' },
  basis: { figures: 4, first: '2013 to 2015', last: '2022 to 2024' },
  points: [{ period: '2030', label: '2030', end: '2030-12-31', low: 56.41, mid: 60.57, high: 64.72 }],
  pastPerYear: -0.283,
};

test('heading, gap, where the goal lies, the rates and what it rests on are said in sentences', () => {
  const aim = { value: 62, from: 'goal', year: 2030, words: 'Our goal for 2030.' } as const;
  const ahead = { target: 62, gap: 1.43, requiredPerYear: 0.1, reach: 'inside', yearsOfChange: 4.2 } as const;
  expect(aheadWords({ ...projection, aim, ...ahead }, style)).toEqual([
    'If nothing new is done, it is heading to 60.6 years for 2030; 8 of 10 such figures should fall between 56.4 years and 64.7 years.',
    'The goal is 62.0 years: the gap would be 1.4 years, or 4.2 years of its usual change.',
    'The goal lies inside the range: within reach, if things go on as they did.',
    'To reach it, it would have to go up 0.10 years a year; so far it went down 0.28 years a year on average.',
    'That rests on 4 figures that do not overlap, the first of 2013 to 2015 and the last of 2022 to 2024.',
  ]);
});

test('a target in force or a later goal is said to be one, and without either nothing is measured against', () => {
  const aim = {
    value: 60,
    from: 'target',
    year: null,
    words: 'There is no goal for 2030 or later.',
  } as const;
  const ahead = { target: 60, gap: -0.57, requiredPerYear: 0, reach: 'inside', yearsOfChange: 0 } as const;
  const said = aheadWords({ ...projection, aim, ...ahead }, style).join(' ');
  expect(said).toContain(
    'Against the target of 60.0 years there would be no gap. There is no goal for 2030 or later.',
  );
  expect(said).toContain('it would have to go on as it is');
  expect(aheadWords(projection, style)).toHaveLength(3);
});
