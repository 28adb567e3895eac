import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../../server/imports/files/checkZip.ts';
import { readWorkbook, type Workbook } from '../../../server/imports/files/readWorkbook.ts';
import { problemOf } from '../../support/problemCode.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { bomb, zipOf } from '../../support/zips.ts';

type Cells = Record<string, XLSX.CellObject>;

function workbook(sheets: Record<string, XLSX.WorkSheet>, hidden: readonly string[] = []): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

async function kept(bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'book.xlsx');
  await writeFile(path, bytes);
  return path;
}

async function check(bytes: Uint8Array): Promise<void> {
  const file = await open(await kept(bytes));
  try {
    await checkWorkbook(file.fd, bytes.length);
  } finally {
    await file.close();
  }
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  await check(bytes);
  return readWorkbook(await kept(bytes));
}

const sheet = (ref: string, cells: Cells, merges: string[] = []): XLSX.WorkSheet => ({
  ...cells,
  '!ref': ref,
  '!merges': merges.map((range) => XLSX.utils.decode_range(range)),
});

describe('a workbook', () => {
  test('gives the values that people see', async () => {
    const { sheets } = await read(
      workbook({
        One: sheet('A1:H2', {
          A1: { t: 's', v: 'Area' },
          A2: { t: 'n', v: 0.1 + 0.2 },
          B2: { t: 'n', v: 44287, z: 'dd/mm/yyyy' },
          C2: { t: 'n', v: 44287, z: 'mmm yy' },
          D2: { t: 'n', v: 0.053, z: '0.0%' },
          E2: { t: 'b', v: true },
          F2: { t: 'e', v: 42 },
          G2: { t: 'n', v: 44287.5, z: 'yyyy-mm-dd hh:mm' },
          H2: { t: 's', v: '[c]' },
        }),
      }),
    );
    expect(sheets).toEqual([
      {
        name: 'One',
        complete: true,
        rows: [
          { number: 1, cells: ['Area'] },
          {
            number: 2,
            cells: [0.3, '2021-04-01', '2021-04', '5.3%', true, '#N/A', '2021-04-01T12:00:00', '[c]'],
          },
        ],
      },
    ]);
  });

  test('uses what a formula last gave, and says so; where it gave nothing, too', async () => {
    const { sheets, remarks } = await read(
      workbook({
        One: sheet('A1:C1', {
          A1: { t: 'n', v: 3, f: '1+2' },
          B1: { t: 'n', f: 'A1*2' },
          C1: { t: 'n', v: 4, f: '2+2' },
        }),
      }),
    );
    expect(sheets[0]?.rows[0]?.cells).toEqual([3, '(formula without a value)', 4]);
    expect(remarks).toEqual([
      { code: 'formula', sheet: 'One', row: 1, column: 1, rows: 2 },
      { code: 'formula-without-value', sheet: 'One', row: 1, column: 2, rows: 1 },
    ]);
  });

  test('leaves hidden sheets out and says so', async () => {
    const one = sheet('A1:A1', { A1: { t: 's', v: 'x' } });
    const { sheets, remarks } = await read(workbook({ Shown: one, Secret: one }, ['Secret']));
    expect(sheets.map(({ name }) => name)).toEqual(['Shown']);
    expect(remarks).toEqual([{ code: 'hidden-sheet', sheet: 'Secret', row: null, column: null, rows: 1 }]);
  });

  test('of nothing has no rows', async () => {
    const { sheets } = await read(workbook({ One: {} }));
    expect(sheets).toEqual([{ name: 'One', rows: [], complete: true }]);
  });
});

describe('a zip file is refused before it is opened', () => {
  const good = workbook({ One: sheet('A1:A1', { A1: { t: 's', v: 'x'.repeat(2_000) } }) });
  test.each([
    ['that was cut off', good.subarray(0, good.length - 30), /damaged or was cut off/],
    [
      'with bytes turned over inside',
      Buffer.concat([good.subarray(0, 60), Buffer.alloc(40, 0xff), good.subarray(100)]),
      /damaged/,
    ],
    ['that unpacks to too much', bomb({ honest: true }), /unpacks to \d+ (MB|times)/],
    ['that unpacks to more than it says', bomb({ honest: false }), /damaged/],
    ['that is larger than 20 MB', Buffer.concat([good, Buffer.alloc(20 * 1024 * 1024)]), /at most 20 MB/],
    ['of a Word document', zipOf({ 'word/document.xml': 'x' }), /Word document/],
    ['of a presentation', zipOf({ 'ppt/presentation.xml': 'x' }), /presentation/],
    ['of an OpenDocument file', zipOf({ mimetype: 'x', 'content.xml': 'x' }), /\.ods/],
    ['of a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), /\.xlsb/],
    ['of something else', zipOf({ 'a.csv': 'x' }), /Unpack it/],
    ['with a password', zipOf({ 'xl/workbook.xml': 'x' }, { flags: 1 }), /password/],
  ])('%s', async (_, bytes, says) => {
    const problem = await problemOf(check(bytes));
    expect(problem.code).toBe('invalid-request');
    expect(problem.detail).toMatch(says);
  });
});
