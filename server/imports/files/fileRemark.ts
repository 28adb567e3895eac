import type * as XLSX from '@e965/xlsx';

/** What was noticed in a workbook that its cells alone do not tell. Rows count from 1, columns too. */
export interface FileRemark {
  code: 'formula' | 'formula-without-value' | 'hidden-sheet';
  sheet: string;
  /** The first of them; null for a sheet as a whole. */
  row: number | null;
  column: number | null;
  /** How many rows of a sheet, or how many cells. */
  rows: number;
}

type Rows = readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];

/** One remark of each kind for a sheet, with where the first is and how many there are. */
export function remarksOn(sheet: string, rows: Rows): FileRemark[] {
  const found = new Map<FileRemark['code'], FileRemark>();
  const note = (code: FileRemark['code'], row: number, column: number) => {
    const known = found.get(code);
    if (known) known.rows += 1;
    else found.set(code, { code, sheet, row, column, rows: 1 });
  };
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.f === undefined) return;
      note(cell.v === undefined || cell.v === '' ? 'formula-without-value' : 'formula', r + 1, c + 1);
    });
  });
  return [...found.values()];
}
