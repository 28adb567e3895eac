import { describe, expect, test } from 'vitest';
import { imported, refused, sheet } from './support.ts';

describe('what is no data is refused, and says why', () => {
  test('a list of data sets, even with years, sizes and nations in it', async () => {
    const { code, reason } = await refused(
      sheet(`
        All data assets

        Filename      | Description                    | Nations covered | Period       | District boundary date | Source | Rows
        01_gva_hour   | Productivity in pounds an hour | England         | 2021         | 2021                   | ONS    | 3,204
        02_growth     | Firms that grow                | UK              | 2005 to 2019 | 2017                   | ONS    | 1,200
        03_trade      | Exports of goods               | England         | 2020         | 2021                   | HMRC   | 900`),
    );
    expect(code).toBe('catalogue');
    expect(reason).toContain('“Filename”, “Description”');
    expect(reason).toContain('Nothing was changed.');
  });

  test('a list of publications', async () => {
    const { code } = await refused(
      sheet(`
        Title              | Publisher | URL                  | Licence | Last updated | Size (KB)
        Employment 2021    | ONS       | https://example.org/a | OGL     | 2021-03-01   | 120
        Unemployment 2021  | ONS       | https://example.org/b | OGL     | 2021-04-01   | 80`),
    );
    expect(code).toBe('catalogue');
  });

  test('prose', async () => {
    const { code } = await refused(
      sheet(`
        The partnership met on 3 March 2021 in Southend-on-Sea.
        It was agreed that the lead for housing would write to all members.
        There were 12 people present.`),
    );
    expect(code).toBe('prose');
  });

  test('a picture under another name', async () => {
    const noise = Array.from({ length: 40 }, (_each, index) => ({
      number: index + 1,
      cells: [String.fromCharCode(index % 32, 0xfffd, 65 + (index % 20), 0xfffd, 1)],
    }));
    expect((await refused({ name: 'photo', rows: noise, complete: true })).code).toBe('not-text');
  });

  test('a table of words', async () => {
    const { code } = await refused(
      sheet(`
        Area            | Lead   | Status
        Southend-on-Sea | Public | Good
        Thurrock        | Health | Fair`),
    );
    expect(['no-figures', 'prose']).toContain(code);
  });

  test('figures for no place and no time', async () => {
    const { code } = await refused(
      sheet(`
        Item    | Price | Stock
        Pencils | 1.20  | 40
        Paper   | 3.50  | 12`),
    );
    expect(code).toBe('no-table');
  });

  test('nothing at all', async () => {
    expect((await refused(sheet(' '))).code).toBe('empty');
    expect((await refused()).code).toBe('empty');
    expect((await refused(sheet('Area code | Area | 2021'))).code).not.toBe('empty');
  });
});

test('a list of data sets beside real tables is left out, and the tables are read', async () => {
  const { report, mapping } = await imported(
    sheet(
      `
      Filename | Description | Source | Period
      rates    | Rates       | ONS    | 2021`,
      'Contents',
    ),
    sheet(
      `
      Area            | 2021
      Southend-on-Sea | 5`,
      'Claimants',
    ),
  );
  expect(mapping.tables.map((table) => table.sheet)).toEqual(['Claimants']);
  expect(report.counts['no-table']).toBe(2);
});
