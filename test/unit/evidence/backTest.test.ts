import { expect, test } from 'vitest';
import { backTest, projectionWords } from '../../../shared/evidence/backTest.ts';
import { backTestProjection } from '../../bench/projection.ts';

const percent = (shares: readonly number[]) => shares.map((share) => Number((100 * share).toFixed(1)));

test('what pages quote of the test of projections is what it finds on this pack', async () => {
  const found = await backTestProjection();
  expect(backTest).toEqual({
    series: found.series,
    indicators: found.indicators,
    leftOut: found.leftOut,
    projection: percent(found.projection.coverage),
    naive: percent(found.naive.coverage),
  });
  const said = projectionWords.map(({ words }) => words).join(' ');
  expect(said).toContain('75.2% of the next figures and 79.3% of those after');
}, 60_000);
