import { expect, test } from 'vitest';
import type { Sheet } from '../../../../server/evidence/import/sheet.ts';
import { imported, sheet } from './support.ts';

const south = 'E06000033';
const thurrock = 'E06000034';

/** What it is called, how it is drawn, and the figures that come of it, in the order of the file. */
const files: [string, Sheet, string[]][] = [
  [
    'population by single years of age',
    sheet(`
      Mid-2021 population estimates: persons

      Area Codes | Area            | All ages | 0     | 1     | 2     | 3     | 90+
      E06000033  | Southend-on-Sea | 180,000  | 2,100 | 2,200 | 2,300 | 2,400 | 900`),
    ['All ages', '0', '1', '2', '3', '90+'].map(
      (age, index) =>
        `population estimates: persons – ${age} @ ${south} @ 2021-06-30 = ${[180000, 2100, 2200, 2300, 2400, 900][index]}`,
    ),
  ],
  [
    'a staircase of areas',
    sheet(`
      Area    |                 |                 | Rent 2021
      England |                 |                 | 900
              | East of England |                 | 910
              |                 | Southend-on-Sea | 950
              | London          |                 | 1,500`),
    ['E92000001', 'E12000006', south, 'E12000007'].map(
      (area, index) => `Rent @ ${area} @ 2021-01-01/P1Y = ${[900, 910, 950, 1500][index]}`,
    ),
  ],
  [
    'Stat-Xplore with a breakdown down the side',
    sheet(
      `
                                     | Month  | 202301 | 202302
      National - Regional - LA - OAs | Gender |        |
      Southend-on-Sea                | Male   | 100    | 110
                                     | Female | 90     | 95`,
      'PIP cases',
    ),
    [
      ...[`PIP cases – Male @ ${south} @ 2023-01 = 100`, `PIP cases – Male @ ${south} @ 2023-02 = 110`],
      ...[`PIP cases – Female @ ${south} @ 2023-01 = 90`, `PIP cases – Female @ ${south} @ 2023-02 = 95`],
    ],
  ],
  [
    'limits under a heading of their own',
    sheet(
      `
      Code      | Area            | 2021 |                         |
                |                 | %    | 95% confidence interval |
                |                 |      | Lower                   | Upper
      E06000033 | Southend-on-Sea | 12   | 10                      | 14`,
      'Smoking prevalence',
    ),
    [`Smoking prevalence @ ${south} @ 2021-01-01/P1Y = 12 (10 to 14)`],
  ],
  [
    'six digits that are years',
    sheet(
      `
      LA code   | period | rate
      E06000033 | 201112 | 6
      E06000033 | 201213 | 7`,
      'Exclusions of pupils',
    ),
    [
      `Exclusions of pupils @ ${south} @ 2011-09-01/P1Y = 6`,
      `Exclusions of pupils @ ${south} @ 2012-09-01/P1Y = 7`,
    ],
  ],
  [
    'six digits that are months',
    sheet(`
      LA code   | period | claimants
      E06000033 | 201112 | 6
      E06000033 | 201201 | 7`),
    [`claimants @ ${south} @ 2011-12 = 6`, `claimants @ ${south} @ 2012-01 = 7`],
  ],
  [
    'dates of a workbook over months',
    sheet(
      `
      Area            | 2021-04-01 | 2021-05-01 | 2021-06-01
      Southend-on-Sea | 5          | 6          | 7`,
      'Rough sleepers',
      true,
    ),
    ['04', '05', '06'].map((month, index) => `Rough sleepers @ ${south} @ 2021-${month} = ${index + 5}`),
  ],
  [
    'a year and a quarter in two columns',
    sheet(`
      Local authority | Year | Quarter | Households
      Southend-on-Sea | 2021 | Q1      | 5
      Southend-on-Sea | 2021 | Q2      | 6`),
    [`Households @ ${south} @ 2021-01-01/P3M = 5`, `Households @ ${south} @ 2021-04-01/P3M = 6`],
  ],
  [
    'a month and a year in two columns, places last',
    sheet(`
      Month | Year | Fly-tips | LAD code
      April | 2021 | 10       | E06000033
      May   | 2021 | 11       | E06000033`),
    [`Fly-tips @ ${south} @ 2021-04 = 10`, `Fly-tips @ ${south} @ 2021-05 = 11`],
  ],
  [
    'NOMIS by its programming interface',
    sheet(`
      DATE_NAME         | GEOGRAPHY_NAME  | GEOGRAPHY_CODE | VARIABLE_NAME   | MEASURES_NAME | OBS_VALUE | OBS_STATUS_NAME
      Jan 2021-Dec 2021 | Southend-on-Sea | E06000033      | Employment rate | Variable      | 76.1      | Normal Value
      Jan 2021-Dec 2021 | Southend-on-Sea | E06000033      | Employment rate | Confidence    | 4.1       | Normal Value
      Jan 2021-Dec 2021 | Thurrock        | E06000034      | Employment rate | Variable      |           | Missing`),
    [
      ...[
        `Employment rate – Variable @ ${south} @ 2021-01-01/P1Y = 76.1`,
        `Employment rate – Confidence @ ${south} @ 2021-01-01/P1Y = 4.1`,
      ],
      `Employment rate – Variable @ ${thurrock} @ 2021-01-01/P1Y = x [“Missing” in the source]`,
    ],
  ],
  [
    'street crime, below the level of councils',
    sheet(`
      Month   | LSOA code | LSOA name            | Crime type | Count
      2023-01 | E01015836 | Southend-on-Sea 001A | Burglary   | 3
      2023-01 | E01015836 | Southend-on-Sea 001A | Drugs      | 1`),
    ['Burglary @ E01015836 @ 2023-01 = 3', 'Drugs @ E01015836 @ 2023-01 = 1'],
  ],
  [
    'names and values of the table written as pairs above it',
    sheet(`
      Indicator: | Smoking prevalence
      Period:    | 2021/22
      Area            | Value | LCL | UCL
      Southend-on-Sea | 12    | 10  | 14`),
    [`Smoking prevalence @ ${south} @ 2021-04-01/P1Y = 12 (10 to 14)`],
  ],
  [
    'a column that marks figures as not reliable, and a unit a row',
    sheet(`
      Indicator       | Geography code | Period  | Value | Unit  | Low reliability
      Obesity         | E06000033      | 2021/22 | 25.1  | %     |
      Life expectancy | E06000033      | 2019-21 | 79.3  | years | *
      Obesity         | E06000034      | 2021/22 | 20    | %     | Yes`),
    [
      `Obesity @ ${south} @ 2021-04-01/P1Y = 25.1`,
      `Life expectancy @ ${south} @ 2019-01-01/P3Y = 79.3 u [low_reliability]`,
      `Obesity @ ${thurrock} @ 2021-04-01/P1Y = 20 u [low_reliability]`,
    ],
  ],
  [
    'percentages with a margin to either side, two years across',
    sheet(
      `
      Area            | Jan 2020-Dec 2020 |      | Jan 2021-Dec 2021 |
                      | %                 | Conf | %                 | Conf
      Southend-on-Sea | 75                | 2.1  | 76                | 2.2`,
      'Employment rate',
    ),
    [
      `Employment rate @ ${south} @ 2020-01-01/P1Y = 75 (72.9 to 77.1)`,
      `Employment rate @ ${south} @ 2021-01-01/P1Y = 76 (73.8 to 78.2)`,
    ],
  ],
  [
    'notes by number, and a target that is no figure',
    sheet(`
      Local authority | ONS code  | Homeless 2021-22 | Target 2021-22 | Notes
      Southend        | E06000033 | 350              | 300            | 2`),
    [`Homeless @ ${south} @ 2021-04-01/P1Y = 350 [2]`],
  ],
  [
    'months of a financial year that the title names',
    sheet(`
      Southend-on-Sea: performance 2022/23
      KPI            | Apr | May | Mar
      Calls answered | 80% | 82% | 85%`),
    ['2022-04 = 80', '2022-05 = 82', '2023-03 = 85'].map((end) => `Calls answered @ ${south} @ ${end}`),
  ],
  [
    'quarters over columns, their year in the rows',
    sheet(
      `
      Year    | KPI        | Q1 | Q4
      2021/22 | Complaints | 10 | 12
      2022/23 | Complaints | 9  | 8`,
      'Southend-on-Sea',
    ),
    [
      ...['2021-04-01/P3M = 10', '2022-01-01/P3M = 12', '2022-04-01/P3M = 9', '2023-01-01/P3M = 8'].map(
        (end) => `Complaints @ ${south} @ ${end}`,
      ),
    ],
  ],
];

test.each(files)('%s', async (_what, drawn, lines) => {
  expect((await imported(drawn)).lines).toEqual(lines);
});
