import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SheetRow } from '../../../server/evidence/import/sheet.ts';
import { csvShape, readCsv } from '../../../server/imports/files/readCsv.ts';
import { problemOf } from '../../support/problemCode.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

async function read(content: string | Uint8Array, most = Number.POSITIVE_INFINITY): Promise<SheetRow[]> {
  const path = join(await temporaryFolder(), 'file.csv');
  await writeFile(path, content);
  const rows: SheetRow[] = [];
  await readCsv(path, await csvShape(path), (more) => {
    rows.push(...more);
    return rows.length < most;
  });
  return rows;
}

const cells = async (content: string | Uint8Array) => (await read(content)).map((row) => row.cells);

describe('the delimiter is found', () => {
  const table = [
    ['Area', 'Period', 'Value'],
    ['Southend', '2021', '1'],
    ['Walsall', '2021', '2'],
  ];
  test.each([',', ';', '\t', '|'])('%j', async (delimiter) => {
    const text = table.map((row) => row.join(delimiter)).join('\r\n');
    expect(await cells(text)).toEqual(table);
    const titled = await cells(`A title, with a comma\n\n${text}\n\nSource: somebody; somewhere`);
    expect(titled.slice(2, 5)).toEqual(table);
  });

  test('beside decimal commas', async () => {
    expect((await cells('Area;Value;Lower\nA;1,5;1,2\nB;2,5;2,2\nC;3,5;3,2\n'))[1]).toEqual([
      'A',
      '1,5',
      '1,2',
    ]);
  });

  test('where the file says it', async () => {
    expect(await cells('sep=;\nA;1\n')).toEqual([
      ['sep=', ''],
      ['A', '1'],
    ]);
  });

  test('of one column there is none', async () => {
    expect(await cells('Area\nSouthend\n')).toEqual([['Area'], ['Southend']]);
  });
});

describe('rows', () => {
  test('are counted as a spreadsheet counts them, blank ones included', async () => {
    expect(await read('\ufeffTitle\n\nA,1\n,\n"x\ny",2')).toEqual([
      { number: 1, cells: ['Title'] },
      { number: 2, cells: [''] },
      { number: 3, cells: ['A', '1'] },
      { number: 4, cells: ['', ''] },
      { number: 5, cells: ['x\ny', '2'] },
    ]);
  });

  test('come whole from a file of many pieces, and stop where enough were taken', async () => {
    const many = 60_000;
    const text = `Area,Value\n${Array.from({ length: many }, (_, at) => `Môn ${at},"1,${at}"`).join('\n')}`;
    const rows = await read(text);
    expect(rows).toHaveLength(many + 1);
    expect(rows[many]).toEqual({ number: many + 1, cells: [`Môn ${many - 1}`, `1,${many - 1}`] });
    expect((await read(text, 100)).length).toBeLessThan(10_000);
  });
});

describe('refused is', () => {
  test.each([
    ['a million columns', `a\n${','.repeat(1_000_000)}`, /Row 2 has 1,000,001 columns; at most 16,384/],
    [
      'a quotation mark that is never closed',
      `Area,Value\nA,1\nB,"2\n${'C,3\n'.repeat(1_500_000)}`,
      /Row 3 .* never closed/,
    ],
  ])('%s', async (_, content, says) => {
    const problem = await problemOf(read(content));
    expect(problem.code).toBe('invalid-request');
    expect(problem.faults[0]?.path).toBe('file');
    expect(problem.detail).toMatch(says);
  });
});
