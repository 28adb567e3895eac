import fc from 'fast-check';
import { expect, test } from 'vitest';
import { library } from '../made.ts';
import { type Clean, cleanTables, dressed, dresses, figureAt } from './randomLayout.ts';
import { imported } from './support.ts';

/** Councils of today whose names nothing else has. */
async function someAreas(): Promise<Clean['areas']> {
  const all = (await library()).areas('').filter(({ current }) => current);
  return all.filter(
    ({ type, name }) =>
      /authority|borough|district/.test(type) && all.filter((each) => each.name === name).length === 1,
  );
}

test('any table of figures comes back from any of its layouts, figure by figure, and every row is accounted for', {
  timeout: 120_000,
}, async () => {
  const areas = await someAreas();
  await fc.assert(
    fc.asyncProperty(cleanTables(areas), dresses, async (clean, dress) => {
      const { observations } = await imported(dressed(clean, dress));
      const found = observations.map(
        ({ measure, area, period, value, status }) => `${measure} ${area} ${period} ${value ?? status}`,
      );
      const meant = clean.measures.flatMap((measure, m) =>
        clean.areas.flatMap((area, a) =>
          clean.periods.map(
            ({ period }, p) => `${measure} ${area.code} ${period} ${figureAt(clean, m, a, p)}`,
          ),
        ),
      );
      expect(found.sort()).toEqual(meant.sort());
    }),
    { numRuns: 400 },
  );
});
