import { describe, expect, test } from 'vitest';
import { imported, leftOut, sheet } from './support.ts';

const southend = 'E06000033';
const thurrock = 'E06000034';

describe('a table is found where it is', () => {
  test('at the top of a plain long file', async () => {
    const { lines, report } = await imported(
      sheet(
        `
        area code  | area name       | period | value
        E06000033  | Southend-on-Sea | 2021   | 5.1
        E06000034  | Thurrock        | 2021   | 4.2`,
        'Unemployed people',
      ),
    );
    expect(lines).toEqual([
      `Unemployed people @ ${southend} @ 2021-01-01/P1Y = 5.1`,
      `Unemployed people @ ${thurrock} @ 2021-01-01/P1Y = 4.2`,
    ]);
    expect(leftOut(report)).toEqual(['1 header']);
  });

  test('below title rows, with notes and blank rows after it', async () => {
    const { lines, report, mapping } = await imported(
      sheet(`
        Table 3: Households in temporary accommodation, by local authority
        This worksheet contains one table.
        Source: Department for Levelling Up

        Area code | Area            | 2021 | 2022
        E06000033 | Southend-on-Sea | 210  | 235
        E06000034 | Thurrock        | 1,050 | 990

        Notes
        1. Figures are rounded.

        `),
    );
    const measure = 'Households in temporary accommodation, by local authority';
    expect(mapping.tables[0]?.title).toBe(
      'Table 3: Households in temporary accommodation, by local authority',
    );
    expect(lines).toEqual([
      `${measure} @ ${southend} @ 2021-01-01/P1Y = 210`,
      `${measure} @ ${southend} @ 2022-01-01/P1Y = 235`,
      `${measure} @ ${thurrock} @ 2021-01-01/P1Y = 1050`,
      `${measure} @ ${thurrock} @ 2022-01-01/P1Y = 990`,
    ]);
    expect(leftOut(report)).toEqual([
      '1-3 title',
      '4 blank',
      '5 header',
      '8 blank',
      '9-10 footnote',
      '11 blank',
    ]);
  });

  test('under a header of two rows, its groups written once', async () => {
    const { lines } = await imported(
      sheet(`
        Area code | Area            | Employment rate |      | Unemployment rate |
                  |                 | 2021            | 2022 | 2021              | 2022
        E06000033 | Southend-on-Sea | 75.1            | 76.2 | 4.1               | 3.9
        E06000034 | Thurrock        | 78.0            | 77.5 | 5.2               | 4.8`),
    );
    expect(lines.slice(0, 4)).toEqual([
      `Employment rate @ ${southend} @ 2021-01-01/P1Y = 75.1`,
      `Employment rate @ ${southend} @ 2022-01-01/P1Y = 76.2`,
      `Unemployment rate @ ${southend} @ 2021-01-01/P1Y = 4.1`,
      `Unemployment rate @ ${southend} @ 2022-01-01/P1Y = 3.9`,
    ]);
  });

  test('under periods over measures, with limits', async () => {
    const { lines } = await imported(
      sheet(`
        Life satisfaction by area
                  |                 | 2020/21 |          |          | 2021/22 |          |
        Area code | Area            | Mean    | Lower CI | Upper CI | Mean    | Lower CI | Upper CI
        E06000033 | Southend-on-Sea | 7.4     | 7.2      | 7.6      | 7.5     | 7.3      | 7.7
        E06000034 | Thurrock        | 7.1     | 6.9      | 7.3      | [u]     | [u]      | [u]`),
    );
    expect(lines).toEqual([
      `Life satisfaction by area @ ${southend} @ 2020-04-01/P1Y = 7.4 (7.2 to 7.6)`,
      `Life satisfaction by area @ ${southend} @ 2021-04-01/P1Y = 7.5 (7.3 to 7.7)`,
      `Life satisfaction by area @ ${thurrock} @ 2020-04-01/P1Y = 7.1 (6.9 to 7.3)`,
      `Life satisfaction by area @ ${thurrock} @ 2021-04-01/P1Y = u`,
    ]);
  });

  test('under three rows of header', async () => {
    const { lines } = await imported(
      sheet(
        `
        Area code | Area            | 2021   |        | 2022   |
                  |                 | Male   | Female | Male   | Female
                  |                 | %      | %      | %      | %
        E06000033 | Southend-on-Sea | 1      | 2      | 3      | 4`,
        'Smokers',
      ),
    );
    expect(lines).toEqual([
      `Smokers – Male – % @ ${southend} @ 2021-01-01/P1Y = 1`,
      `Smokers – Female – % @ ${southend} @ 2021-01-01/P1Y = 2`,
      `Smokers – Male – % @ ${southend} @ 2022-01-01/P1Y = 3`,
      `Smokers – Female – % @ ${southend} @ 2022-01-01/P1Y = 4`,
    ]);
  });
});

describe('what a row is for stands', () => {
  test('in the columns, with periods down the side', async () => {
    const { lines } = await imported(
      sheet(`
        Unemployment rate

        Year    | Southend-on-Sea | East of England | England
        2020/21 | 4.1             | 3.2             | 4.4
        2021/22 | 3.8             | 3.0             | 4.0`),
    );
    expect(lines.slice(0, 3)).toEqual([
      `Unemployment rate @ ${southend} @ 2020-04-01/P1Y = 4.1`,
      'Unemployment rate @ E12000006 @ 2020-04-01/P1Y = 3.2',
      'Unemployment rate @ E92000001 @ 2020-04-01/P1Y = 4.4',
    ]);
  });

  test('in a merged cell over several rows', async () => {
    const { lines } = await imported(
      sheet(`
        Area            | Year | Claimants
        Southend-on-Sea | 2020 | 1
                        | 2021 | 2
                        | 2022 | 3
        Thurrock        | 2020 | 4
                        | 2021 | 5
                        | 2022 | 6`),
    );
    expect(lines).toEqual([
      `Claimants @ ${southend} @ 2020-01-01/P1Y = 1`,
      `Claimants @ ${southend} @ 2021-01-01/P1Y = 2`,
      `Claimants @ ${southend} @ 2022-01-01/P1Y = 3`,
      `Claimants @ ${thurrock} @ 2020-01-01/P1Y = 4`,
      `Claimants @ ${thurrock} @ 2021-01-01/P1Y = 5`,
      `Claimants @ ${thurrock} @ 2022-01-01/P1Y = 6`,
    ]);
  });

  test('nowhere but in the title: one place, measures down the side', async () => {
    const { lines, problems } = await imported(
      sheet(`
        Southend-on-Sea: key figures

        Indicator         | Unit | 2021/22 | 2022/23
        Visits to museums | no.  | 12,400  | 13,100
        Park satisfaction | %    | 71      | 74`),
    );
    expect(lines).toEqual([
      `Visits to museums @ ${southend} @ 2021-04-01/P1Y = 12400`,
      `Visits to museums @ ${southend} @ 2022-04-01/P1Y = 13100`,
      `Park satisfaction @ ${southend} @ 2021-04-01/P1Y = 71`,
      `Park satisfaction @ ${southend} @ 2022-04-01/P1Y = 74`,
    ]);
    expect(problems.map(({ code }) => code)).not.toContain('which-area');
  });

  test('nowhere at all: the partnership’s own area, and it asks', async () => {
    const { lines, problems } = await imported(
      sheet(`
        Indicator         | Apr-21 | May-21 | Jun-21
        Visits to museums | 100    | 110    | 120`),
    );
    expect(lines[0]).toBe(`Visits to museums @ ${southend} @ 2021-04 = 100`);
    expect(problems.map(({ code }) => code)).toContain('which-area');
  });

  test('without any header', async () => {
    const { lines, problems } = await imported(
      sheet(
        `
        E06000033 | Southend-on-Sea | 2021 | 5.5
        E06000034 | Thurrock        | 2021 | 6.5`,
        'Rough sleepers',
      ),
    );
    expect(lines).toEqual([
      `Rough sleepers @ ${southend} @ 2021-01-01/P1Y = 5.5`,
      `Rough sleepers @ ${thurrock} @ 2021-01-01/P1Y = 6.5`,
    ]);
    expect(problems.every(({ kind }) => kind !== 'left-out')).toBe(true);
  });
});
