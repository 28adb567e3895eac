import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodePack } from '../../../server/evidence/decodePack.ts';
import { projectRoot } from '../../../server/projectRoot.ts';
import { fixture, library } from './made.ts';

/** The committed pack. The fixtures were taken from the published tables by another program than its builder. */
const folder = join(projectRoot, 'server', 'evidence', 'pack');
const { header, table } = decodePack(readFileSync(join(folder, 'evidence.bin')));

test('it holds 84 indicators, 225,925 observations and 443 areas', () => {
  expect(header.indicators).toHaveLength(84);
  expect(table.rowCount).toBe(225_925);
  expect(header.areas).toHaveLength(443);
});

test('each indicator holds the rows, blanks, intervals, areas, periods and sum that were published', () => {
  const published = fixture('publishedTotals.csv');
  expect(published).toHaveLength(84);
  for (const expected of published) {
    const id = expected.indicator_id ?? '';
    const rows = header.areas.flatMap((area) => table.series(id, area.code));
    const values = rows.flatMap((each) => each.value ?? []);
    expect({
      id,
      rows: rows.length,
      blank: rows.length - values.length,
      intervals: rows.filter((each) => each.lower !== null && each.upper !== null).length,
      areas: [...table.areas(id)].length,
      periods: table.periods(id).length,
    }).toEqual({
      id,
      rows: Number(expected.rows),
      blank: Number(expected.without_value),
      intervals: Number(expected.with_interval),
      areas: Number(expected.areas),
      periods: Number(expected.periods),
    });
    const sum = values.reduce((total, each) => total + each, 0);
    const published = Number(expected.sum_of_values);
    expect(Math.abs(sum - published)).toBeLessThanOrEqual(Math.abs(published) * 1e-9);
  }
});

test('published rows of every indicator, status and note come back exactly', () => {
  const numberIn = (text = ''): number | null => (text === '' ? null : Number(text));
  const rows = fixture('publishedRows.csv');
  expect(new Set(rows.map((each) => each.status))).toEqual(new Set(['', 'x', 'u', 'c', 'z']));
  for (const each of rows) {
    const series = table.series(each.indicator_id ?? '', each.area_code ?? '');
    expect(series.find(({ period }) => period === each.period)).toMatchObject({
      label: each.label,
      value: numberIn(each.value),
      lower: numberIn(each.lower),
      upper: numberIn(each.upper),
      status: each.status || null,
      note: each.note || null,
    });
  }
});

test('blank never means zero: every row without a value has a status, and only those do', () => {
  const rows = header.indicators.flatMap(({ id }) =>
    header.areas.flatMap((area) => table.series(id, area.code)),
  );
  const blanks = rows.filter((each) => each.value === null);
  expect(blanks).toHaveLength(1896);
  expect(rows.filter((each) => each.status !== null)).toEqual(blanks);
  expect(rows.filter((each) => each.value === 0)).toHaveLength(123);
});

test('every indicator has a description, what a higher number means, and words to find it by', async () => {
  const descriptions: unknown = JSON.parse(readFileSync(join(folder, 'descriptions.json'), 'utf8'));
  expect(Object.keys(descriptions ?? {}).sort()).toEqual(header.indicators.map(({ id }) => id).sort());
  const evidence = await library();
  for (const { id } of header.indicators) {
    const indicator = evidence.indicator(id);
    expect(indicator?.description.length).toBeGreaterThan(30);
    expect(indicator?.higherMeans).toMatch(/^[A-Z].*\.$/);
    expect(indicator?.description).not.toBe(indicator?.title);
  }
});

test('every indicator names its source, a web address and a licence', async () => {
  const evidence = await library();
  for (const { id } of header.indicators) {
    const source = evidence.indicator(id)?.source;
    expect(source?.name).not.toMatch(/LAIT|\(owner/);
    expect(source?.url).toMatch(/^https:\/\//);
    expect(source?.licence).toMatch(/^Open Government Licence v3\.0/);
  }
  expect(evidence.pack.attribution).toContain('Open Government Licence v3.0');
});

test('eight indicators say that their licence is presumed', async () => {
  const evidence = await library();
  const presumed = header.indicators.filter(({ id }) =>
    evidence.indicator(id)?.source.licence.includes('presumed'),
  );
  expect(presumed).toHaveLength(8);
});
