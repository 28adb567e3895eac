import { readFile } from 'node:fs/promises';
import * as XLSX from '@e965/xlsx';
import type { Cell, Sheet, SheetRow } from '../../evidence/import/sheet.ts';
import { type FileRemark, remarksOn } from './fileRemark.ts';
import { refusedFile } from './refusedFile.ts';
import { shownIn } from './workbookCell.ts';

const mostSheets = 300;
const mostCells = 5_000_000;
/** Of all sheets, blank ones included, which cost as much as others: one cell can say that it stands in any row. */
const mostRows = 1_048_576;

/** Sheets that a person sees, and what was found about the others and about single cells. */
export interface Workbook {
  sheets: Sheet[];
  remarks: FileRemark[];
}

/** Reads a workbook as a whole: `checkWorkbook` comes first. @throws Problem on `file` */
export async function readWorkbook(path: string): Promise<Workbook> {
  const bytes = await readFile(path);
  const book = parsed(bytes);
  if (book.SheetNames.length > mostSheets) {
    throw refusedFile(
      `This workbook has ${book.SheetNames.length} sheets; at most ${mostSheets} can be read.`,
    );
  }
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const remarks: FileRemark[] = [];
  let cells = 0;
  let allRows = 0;
  const sheets = book.SheetNames.flatMap((name, index): Sheet[] => {
    allRows += book.Sheets[name]?.['!data']?.length ?? 0;
    if (allRows > mostRows)
      throw refusedFile(
        `The sheets of this workbook have more than ${mostRows.toLocaleString('en-GB')} rows, most of them blank perhaps. Save the sheet that you need as CSV, and upload that.`,
      );
    const rows = rowsOf(book.Sheets[name]);
    cells += rows.reduce((sum, row) => sum + (row?.length ?? 0), 0);
    if (cells > mostCells)
      throw refusedFile(
        'This workbook has more than 5 million cells. Save the sheet that you need as CSV, and upload that.',
      );
    if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      if (rows.length > 0)
        remarks.push({ code: 'hidden-sheet', sheet: name, row: null, rows: rows.length, column: null });
      return [];
    }
    remarks.push(...remarksOn(name, rows));
    return [{ name, rows: rows.map((row, at) => sheetRow(row, at + 1, date1904)), complete: true }];
  });
  return { sheets, remarks };
}

function parsed(bytes: Buffer): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      sheetStubs: false,
    });
  } catch {
    throw refusedFile(
      'This workbook can’t be read. Open it in a spreadsheet program, save it again, and upload that.',
    );
  }
}

type DenseRow = (XLSX.CellObject | undefined)[] | undefined;

function rowsOf(sheet: XLSX.WorkSheet | undefined): DenseRow[] {
  return Array.from((sheet?.['!data'] ?? []) as DenseRow[]);
}

function sheetRow(row: DenseRow, number: number, date1904: boolean): SheetRow {
  const cells: Cell[] = Array.from(row ?? [], (cell) => (cell ? shownIn(cell, date1904) : null));
  return { number, cells };
}
