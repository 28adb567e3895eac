import { describe, expect, test } from 'vitest';
import { imported, leftOut, sheet } from './support.ts';

const southend = 'E06000033';
const thurrock = 'E06000034';

describe('a sheet holds several tables', () => {
  test('one below the other, by period and by measure', async () => {
    const { lines, mapping } = await imported(
      sheet(`
        Table 1: Claimants

        Area            | 2021 | 2022
        Southend-on-Sea | 10   | 11
        Thurrock        | 20   | 21

        Table 2: Pupils in 2022

        Area            | Primary | Secondary
        Southend-on-Sea | 100     | 200
        Thurrock        | 300     | 400`),
    );
    expect(mapping.tables).toHaveLength(2);
    expect(lines).toEqual([
      `Claimants @ ${southend} @ 2021-01-01/P1Y = 10`,
      `Claimants @ ${southend} @ 2022-01-01/P1Y = 11`,
      `Claimants @ ${thurrock} @ 2021-01-01/P1Y = 20`,
      `Claimants @ ${thurrock} @ 2022-01-01/P1Y = 21`,
      `Primary @ ${southend} @ 2022-01-01/P1Y = 100`,
      `Secondary @ ${southend} @ 2022-01-01/P1Y = 200`,
      `Primary @ ${thurrock} @ 2022-01-01/P1Y = 300`,
      `Secondary @ ${thurrock} @ 2022-01-01/P1Y = 400`,
    ]);
  });

  test('side by side', async () => {
    const { lines, mapping } = await imported(
      sheet(`
        Area            | Year | Births | | Area            | Year | Deaths
        Southend-on-Sea | 2021 | 10     | | Southend-on-Sea | 2021 | 5
        Thurrock        | 2021 | 20     | | Thurrock        | 2021 | 6
                        |      |        | | Essex           | 2021 | 70`),
    );
    expect(mapping.tables).toHaveLength(2);
    expect(lines).toEqual([
      `Births @ ${southend} @ 2021-01-01/P1Y = 10`,
      `Deaths @ ${southend} @ 2021-01-01/P1Y = 5`,
      `Births @ ${thurrock} @ 2021-01-01/P1Y = 20`,
      `Deaths @ ${thurrock} @ 2021-01-01/P1Y = 6`,
      `Deaths @ E10000012 @ 2021-01-01/P1Y = 70`,
    ]);
  });

  test('with a blank column inside one of them', async () => {
    const { lines, mapping } = await imported(
      sheet(
        `
        Area            | 2021 | | 2022
        Southend-on-Sea | 10   | | 11
        Thurrock        | 20   | | 21`,
        'Claimants',
      ),
    );
    expect(mapping.tables).toHaveLength(1);
    expect(lines).toHaveLength(4);
  });

  test('with its header again at the top of each page', async () => {
    const { lines, mapping, report } = await imported(
      sheet(
        `
        Area            | 2021 | 2022
        Southend-on-Sea | 10   | 11
        Area            | 2021 | 2022
        Thurrock        | 20   | 21`,
        'Claimants',
      ),
    );
    expect(mapping.tables).toHaveLength(1);
    expect(lines).toHaveLength(4);
    expect(leftOut(report)).toEqual(['1 header', '3 header']);
  });

  test('with labels and blank rows between its parts', async () => {
    const { lines, mapping, report } = await imported(
      sheet(
        `
        Area            | 2021 | 2022
        East of England
        Southend-on-Sea | 10   | 11

        London boroughs
        Barnet          | 20   | 21`,
        'Claimants',
      ),
    );
    expect(mapping.tables).toHaveLength(1);
    expect(lines).toHaveLength(4);
    expect(leftOut(report)).toEqual(['1 header', '2 footnote', '4 blank', '5 footnote']);
  });
});

describe('a workbook', () => {
  const year = (name: string, values: [number, number]): ReturnType<typeof sheet> =>
    sheet(
      `
      Residents claiming, ${name}

      Area            | Claimants
      Southend-on-Sea | ${values[0]}
      Thurrock        | ${values[1]}`,
      name,
      true,
    );

  test('has a sheet for each year: one measure', async () => {
    const { lines, report } = await imported(
      year('2020', [1, 2]),
      year('2021', [3, 4]),
      year('2022', [5, 6]),
    );
    expect(report.measures.map(({ text }) => text)).toEqual(['Claimants']);
    expect(report.periods).toEqual({ first: '2020-01-01/P1Y', last: '2022-01-01/P1Y', count: 3 });
    expect(lines).toHaveLength(6);
  });

  test('has a sheet for each measure, a cover and notes', async () => {
    const measure = (title: string): ReturnType<typeof sheet> =>
      sheet(
        `
        ${title}
        Area code | Area            | 2021 | 2022
        E06000033 | Southend-on-Sea | 10   | 11`,
        title.slice(0, 8),
        true,
      );
    const cover = sheet(
      `
      Local statistics 2023
      Contents
      1 | Employment
      2 | Pay`,
      'Cover',
    );
    const { lines, report } = await imported(cover, measure('Employment rate'), measure('Median pay'));
    expect(report.measures.map(({ text }) => text)).toEqual(['Employment rate', 'Median pay']);
    expect(lines).toHaveLength(4);
    expect(report.counts['no-table']).toBe(4);
  });

  test('uses one header for different things in different sheets', async () => {
    const bySex = (title: string): ReturnType<typeof sheet> =>
      sheet(
        `
        ${title}, 2021
        Area            | Males | Females
        Southend-on-Sea | 1     | 2`,
        title,
      );
    const { report } = await imported(bySex('Life expectancy'), bySex('Pay'));
    expect(report.measures.map(({ text }) => text)).toEqual([
      ...['Life expectancy – Males', 'Life expectancy – Females', 'Pay – Males', 'Pay – Females'],
    ]);
  });
});
