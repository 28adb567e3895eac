import { describe, expect, test } from 'vitest';
import { imported, leftOut, sheet } from './support.ts';

/** Files as UK sources publish them, cut down. Each is imported unchanged. */
describe('a file like those of', () => {
  test('Fingertips: many codes, parents, sexes, categories, limits at two levels, counts', async () => {
    const { lines, report, mapping } = await imported(
      sheet(`
        Indicator ID | Indicator Name | Parent Code | Parent Name | Area Code | Area Name | Area Type | Sex | Age | Category Type | Category | Time period | Value | Lower CI 95.0 limit | Upper CI 95.0 limit | Lower CI 99.8 limit | Upper CI 99.8 limit | Count | Denominator | Value note | Recent Trend | Compared to England value or percentiles | Time period Sortable | New data
        90366 | Life expectancy at birth |           |                        | E92000001 | England         | England  | Male   | All ages | |  | 2018 - 20 | 79.4 | 79.3 | 79.5 | 79.2 | 79.6 |     |       |  | Cannot be calculated | Not compared | 20180000 |
        90366 | Life expectancy at birth |           |                        | E92000001 | England         | England  | Female | All ages | |  | 2018 - 20 | 83.1 | 83.0 | 83.2 | 82.9 | 83.3 |     |       |  | Cannot be calculated | Not compared | 20180000 |
        90366 | Life expectancy at birth | E12000006 | East of England region | E06000033 | Southend-on-Sea | UA       | Male   | All ages | |  | 2018 - 20 | 78.5 | 78.0 | 79.0 | 77.7 | 79.3 |     |       |  | Cannot be calculated | Similar      | 20180000 |
        90366 | Life expectancy at birth | E12000006 | East of England region | E06000033 | Southend-on-Sea | UA       | Female | All ages | |  | 2018 - 20 | 82.4 | 81.9 | 82.9 | 81.6 | 83.2 |     |       | Aggregated from all known lower geography values | Cannot be calculated | Similar | 20180000 |
        92443 | Smoking Prevalence in adults (18+) - current smokers (APS) | E12000006 | East of England region | E06000033 | Southend-on-Sea | UA | Persons | 18+ yrs | | | 2019 | 14.1 | 12.0 | 16.2 | 11 | 17 | 120 | 850 | | Increasing | Similar | 20190000 |
        92443 | Smoking Prevalence in adults (18+) - current smokers (APS) | E12000006 | East of England region | E06000033 | Southend-on-Sea | UA | Persons | 18+ yrs | | | 2018/19 | * |  |  | | | |  | | | | 20180000 |`),
    );
    expect(lines).toEqual([
      'Life expectancy at birth – Male @ E92000001 @ 2018-01-01/P3Y = 79.4 (79.3 to 79.5)',
      'Life expectancy at birth – Female @ E92000001 @ 2018-01-01/P3Y = 83.1 (83 to 83.2)',
      'Life expectancy at birth – Male @ E06000033 @ 2018-01-01/P3Y = 78.5 (78 to 79)',
      'Life expectancy at birth – Female @ E06000033 @ 2018-01-01/P3Y = 82.4 (81.9 to 82.9) [Aggregated from all known lower geography values]',
      'Smoking Prevalence in adults (18+) - current smokers (APS) – 18+ yrs @ E06000033 @ 2019-01-01/P1Y = 14.1 (12 to 16.2)',
      'Smoking Prevalence in adults (18+) - current smokers (APS) – 18+ yrs @ E06000033 @ 2018-04-01/P1Y = c [“*” in the source]',
    ]);
    expect(report.rows).toEqual({ in: 7, imported: 6, reported: 1 });
    expect(mapping.tables[0]?.columns.find(({ header }) => header === 'Count')?.role).toBe('ignore');
  });

  test('the Department for Education: a column for each level, z for none, academic years in six digits', async () => {
    const { lines, mapping } = await imported(
      sheet(`
        time_period | time_identifier | geographic_level | country_code | country_name | region_code | region_name | old_la_code | new_la_code | la_name | school_type | enrolments | sess_overall_percent
        202122 | Academic year | National        | E92000001 | England | z | z | z | z | z | Total | 7000000 | 7.6
        202122 | Academic year | Regional        | E92000001 | England | E12000006 | East of England | z | z | z | Total | 800000 | 7.5
        202122 | Academic year | Local authority | E92000001 | England | E12000006 | East of England | 882 | E06000033 | Southend-on-Sea | Total | 27000 | 7.9
        202122 | Academic year | Local authority | E92000001 | England | E12000006 | East of England | 882 | E06000033 | Southend-on-Sea | Special | 600 | c
        202021 | Academic year | Local authority | E92000001 | England | E12000006 | East of England | 882 | E06000033 | Southend-on-Sea | Total | 26000 | low`),
    );
    expect(lines).toEqual([
      'enrolments @ E92000001 @ 2021-09-01/P1Y = 7000000',
      'sess overall percent @ E92000001 @ 2021-09-01/P1Y = 7.6',
      'enrolments @ E12000006 @ 2021-09-01/P1Y = 800000',
      'sess overall percent @ E12000006 @ 2021-09-01/P1Y = 7.5',
      'enrolments @ E06000033 @ 2021-09-01/P1Y = 27000',
      'sess overall percent @ E06000033 @ 2021-09-01/P1Y = 7.9',
      'enrolments – Special @ E06000033 @ 2021-09-01/P1Y = 600',
      'sess overall percent – Special @ E06000033 @ 2021-09-01/P1Y = c',
      'enrolments @ E06000033 @ 2020-09-01/P1Y = 26000',
      'sess overall percent @ E06000033 @ 2020-09-01/P1Y = x [“low” in the source]',
    ]);
    expect(mapping.tables[0]?.columns[7]?.role).toBe('ignore');
  });

  test('NOMIS: one block for each variable, its name and date above, margins beside', async () => {
    const { lines, mapping } = await imported(
      sheet(`
        annual population survey
        ONS Crown Copyright Reserved [from Nomis on 17 January 2024]

        date     | Jan 2022-Dec 2022

        variable | Employment rate - aged 16-64

        local authority: district / unitary (as of April 2021) | mnemonic | numerator | denominator | percent | conf
        Southend-on-Sea | E06000033 | 84,300 | 110,200 | 76.5 | 5.1
        Thurrock        | E06000034 | 86,000 | 112,000 | 76.8 | 4.9

        variable | Unemployment rate - aged 16-64

        local authority: district / unitary (as of April 2021) | mnemonic | numerator | denominator | percent | conf
        Southend-on-Sea | E06000033 | 3,300 | 88,200 | 3.7 | 2.1
        Thurrock        | E06000034 | ! | 90,000 | ! | !

        ! Estimate is not available since sample size is disclosive`),
    );
    expect(mapping.tables).toHaveLength(2);
    const percents = lines.filter((line) => line.includes('percent'));
    expect(percents).toEqual([
      'Employment rate - aged 16-64 – percent @ E06000033 @ 2022-01-01/P1Y = 76.5 (71.4 to 81.6)',
      'Employment rate - aged 16-64 – percent @ E06000034 @ 2022-01-01/P1Y = 76.8 (71.9 to 81.7)',
      'Unemployment rate - aged 16-64 – percent @ E06000033 @ 2022-01-01/P1Y = 3.7 (1.6 to 5.8)',
      'Unemployment rate - aged 16-64 – percent @ E06000034 @ 2022-01-01/P1Y = x [“!” in the source]',
    ]);
  });

  test('Stat-Xplore: months across, dots for none, a table of contents around', async () => {
    const { lines, report } = await imported(
      sheet(`
        People on Universal Credit
        National - Regional - LA - OAs by Month

        Counting: People on Universal Credit

        Filters:
        Default Summation | People on Universal Credit

        Month | January 2023 | February 2023 | March 2023 (p)
        National - Regional - LA - OAs
        Southend-on-Sea | 17,012 | 17,150 | 17,230
        Thurrock | 15,300 | .. | 15,500
        Total | 32312 | 17150 | 32730

        INFO | Data are provisional`),
    );
    expect(lines).toEqual([
      'People on Universal Credit @ E06000033 @ 2023-01 = 17012',
      'People on Universal Credit @ E06000033 @ 2023-02 = 17150',
      'People on Universal Credit @ E06000033 @ 2023-03 = 17230',
      'People on Universal Credit @ E06000034 @ 2023-01 = 15300',
      'People on Universal Credit @ E06000034 @ 2023-02 = x [“..” in the source]',
      'People on Universal Credit @ E06000034 @ 2023-03 = 15500',
    ]);
    expect(leftOut(report)).toContain('13 A unknown-area');
  });

  test('police recorded crime: force, offence, quarters of a financial year', async () => {
    const { lines } = await imported(
      sheet(`
        Financial Year | Financial Quarter | Force Name | Offence Group | Number of Offences
        2021/22 | 1 | Essex | Theft offences | 8120
        2021/22 | 2 | Essex | Theft offences | 8001
        2021/22 | 1 | Essex | Violence against the person | 15000
        2021/22 | 1 | Avon & Somerset | Theft offences | 9000
        2021/22 | 1 | Thames Valley | Theft offences | 9500`),
    );
    expect(lines).toEqual([
      'Theft offences – Number of Offences @ E23000028 @ 2021-04-01/P3M = 8120',
      'Theft offences – Number of Offences @ E23000028 @ 2021-07-01/P3M = 8001',
      'Violence against the person – Number of Offences @ E23000028 @ 2021-04-01/P3M = 15000',
      'Theft offences – Number of Offences @ E23000036 @ 2021-04-01/P3M = 9000',
      'Theft offences – Number of Offences @ E23000029 @ 2021-04-01/P3M = 9500',
    ]);
  });

  test('the census: one year, categories across', async () => {
    const { lines } = await imported(
      sheet(`
        TS054 - Tenure
        ONS Crown Copyright Reserved [from Nomis on 1 March 2023]
        Census 2021

        local authority | mnemonic | Owned | Social rented | Private rented
        Southend-on-Sea | E06000033 | 48000 | 9100 | 20500`),
    );
    expect(lines).toEqual([
      'Owned @ E06000033 @ 2021-01-01/P1Y = 48000',
      'Social rented @ E06000033 @ 2021-01-01/P1Y = 9100',
      'Private rented @ E06000033 @ 2021-01-01/P1Y = 20500',
    ]);
  });

  test('the ONS in its own long form', async () => {
    const { lines } = await imported(
      sheet(
        `
        v4_1 | Data Marking | calendar-years | Time | administrative-geography | Geography | sex | Sex
        81.2 |              | 2021           | 2021 | E06000033 | Southend-on-Sea | female | Female
        77.5 |              | 2021           | 2021 | E06000033 | Southend-on-Sea | male   | Male
             | x            | 2020           | 2020 | E06000033 | Southend-on-Sea | male   | Male`,
        'life-expectancy',
      ),
    );
    expect(lines.map((line) => line.split(' @ ').slice(1).join(' @ '))).toEqual([
      ...[
        'E06000033 @ 2021-01-01/P1Y = 81.2',
        'E06000033 @ 2021-01-01/P1Y = 77.5',
        'E06000033 @ 2020-01-01/P1Y = x',
      ],
    ]);
  });

  test('house prices: medians by district, quarters by their end', async () => {
    const { lines } = await imported(
      sheet(`
        Table 2a | Median price paid by local authority, England and Wales
        Region/Country code | Region/Country name | Local authority code | Local authority name | Year ending Mar 2022 | Year ending Jun 2022
        E12000006 | East of England | E06000033 | Southend-on-Sea | 310,000 | 318,500
        E12000006 | East of England | E06000034 | Thurrock        | 320,000 | :`),
    );
    expect(lines).toEqual([
      'Median price paid by local authority, England and Wales @ E06000033 @ 2021-04-01/P1Y = 310000',
      'Median price paid by local authority, England and Wales @ E06000033 @ 2021-07-01/P1Y = 318500',
      'Median price paid by local authority, England and Wales @ E06000034 @ 2021-04-01/P1Y = 320000',
      'Median price paid by local authority, England and Wales @ E06000034 @ 2021-07-01/P1Y = x [“:” in the source]',
    ]);
  });

  test('a council’s scorecard: quarters across, units and targets beside', async () => {
    const { lines, problems } = await imported(
      sheet(
        `
        Corporate performance report 2022/23 - Southend-on-Sea City Council

        Ref | Performance measure | Unit | Good is | Target | Q1 2022/23 | Q2 2022/23 | Q3 2022/23 | RAG | Comments
        CP1 | Household waste recycled | % | High | 50 | 48.1 | 49.2 | 47.0 | Amber | Garden waste fell
        CP2 | Missed bins per 100,000 | Number | Low | 40 | 38 | 41 | n/a | Red |
        CP3 | Council tax collected | % | High | 97 | 28.5 | 55.1 | 82.0 | Green |`,
        'Scorecard',
        true,
      ),
    );
    expect(lines[0]).toBe('Household waste recycled @ E06000033 @ 2022-04-01/P3M = 48.1 [Garden waste fell]');
    expect(lines).toContain('Missed bins per 100,000 @ E06000033 @ 2022-10-01/P3M = x [“n/a” in the source]');
    expect(lines).toHaveLength(9);
    expect(problems.map(({ code }) => code)).not.toContain('which-area');
  });

  test('LG Inform: a period a row, values for the place and its neighbours across', async () => {
    const { lines } = await imported(
      sheet(`
        Percentage of household waste sent for reuse, recycling and composting (annual) (from 2019/20 to 2021/22) for Southend-on-Sea & Thurrock

        Period  | Southend-on-Sea | Thurrock | England
        2019/20 | 45.1            | 35.0     | 43.8
        2020/21 | 44.2            | 33.9     | 42.3`),
    );
    expect(lines.map((line) => line.split(' @ ').slice(1).join(' @ '))).toEqual([
      ...[
        'E06000033 @ 2019-04-01/P1Y = 45.1',
        'E06000034 @ 2019-04-01/P1Y = 35',
        'E92000001 @ 2019-04-01/P1Y = 43.8',
      ],
      ...[
        'E06000033 @ 2020-04-01/P1Y = 44.2',
        'E06000034 @ 2020-04-01/P1Y = 33.9',
        'E92000001 @ 2020-04-01/P1Y = 42.3',
      ],
    ]);
  });
});
