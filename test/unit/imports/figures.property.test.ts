import { expect, test } from 'vitest';
import { decodeFigures } from '../../../server/imports/figures/decodeFigures.ts';
import { encodeFigures } from '../../../server/imports/figures/encodeFigures.ts';
import { FigureColumns } from '../../../server/imports/figures/figureColumns.ts';
import { valueStatuses } from '../../../shared/evidence/indicator.ts';
import { byTime, parsePeriod } from '../../../shared/evidence/period.ts';
import fc from '../../support/fastCheck.ts';

const published = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
  .map(([whole, decimals]) => whole / 10 ** decimals);
const number = fc.oneof(
  { weight: 5, arbitrary: published },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const maybe = fc.option(number, { nil: null });
const figure = fc.record({
  indicator: fc.constantFrom('a', 'b', 'c'),
  area: fc.constantFrom('E06000033', 'E08000030', 'E12000006', 'E92000001'),
  period: fc.constantFrom('2019', '2020-01-01/P3Y', '2021-04', '2021-04-01/P1Y', '2021-04-05'),
  value: maybe,
  lower: maybe,
  upper: maybe,
  status: fc.constantFrom(null, ...valueStatuses),
  note: fc.constantFrom(null, 'small_sample', '†'),
});
const figures = fc.uniqueArray(figure, {
  maxLength: 60,
  selector: ({ indicator, area, period }) => `${indicator} ${area} ${period}`,
});

test('figures come back as they were, from chunks', async () => {
  await fc.assert(
    fc.asyncProperty(figures, async (given) => {
      const columns = new FigureColumns();
      for (const { indicator, ...each } of given) columns.add(indicator, each);
      const table = await decodeFigures(await encodeFigures(columns));
      expect(table.rowCount).toBe(given.length);
      expect(new Set(table.indicators())).toEqual(new Set(given.map((each) => each.indicator)));
      for (const { indicator, area } of given) {
        const rows = given.filter((each) => each.indicator === indicator && each.area === area);
        const expected = rows
          .map(({ indicator: _, area: __, ...row }) => ({ ...row, ...parsePeriod(row.period) }))
          .sort((a, b) => byTime(parsed(a.period), parsed(b.period)));
        expect(table.series(indicator, area)).toEqual(expected);
        expect(table.hasRow(indicator, area)).toBe(true);
        expect(table.hasValue(indicator, area)).toBe(rows.some(({ value }) => value !== null));
        expect(table.lastEnd(indicator, area)).toBe(
          expected.findLast(({ value }) => value !== null)?.end ?? null,
        );
        for (const row of rows) expect(table.value(indicator, area, row.period)).toBe(row.value);
        expect(table.value(indicator, area, '1999')).toBeUndefined();
      }
      const ofA = given.filter((each) => each.indicator === 'a');
      expect(new Set(table.areas('a'))).toEqual(new Set(ofA.map(({ area }) => area)));
      expect(new Set(table.periods('a').map(({ period }) => period))).toEqual(
        new Set(ofA.map(({ period }) => period)),
      );
      expect(table.series('a', 'nowhere')).toEqual([]);
      expect(table.hasRow('a', 'nowhere')).toBe(false);
    }),
    { numRuns: 200 },
  );
});

function parsed(period: string) {
  const found = parsePeriod(period);
  if (!found) throw new Error(period);
  return found;
}

test('what is cut off or changed is refused', async () => {
  const columns = new FigureColumns();
  for (let year = 1900; year < 2000; year += 1) {
    columns.add('a', {
      area: 'E92000001',
      period: String(year),
      value: year / 7,
      lower: null,
      upper: null,
      status: null,
      note: null,
    });
  }
  const [chunk = new Uint8Array()] = await encodeFigures(columns);
  await expect(decodeFigures([chunk.slice(0, -3)])).rejects.toThrow();
  await expect(decodeFigures([])).rejects.toThrow();
  expect((await decodeFigures([chunk])).rowCount).toBe(100);
});
