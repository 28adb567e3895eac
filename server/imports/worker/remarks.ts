import type { ImportProblem } from '../../../shared/evidence/import/report.ts';
import { columnLetters } from '../../evidence/import/sheet.ts';
import type { FileRemark } from '../files/fileRemark.ts';
import type { OpenedFile } from './openFile.ts';

/** What is to be said about the file itself, with what its rows came to. A sheet that is left out comes first of all. */
export function withRemarks(problems: readonly ImportProblem[], file: OpenedFile): ImportProblem[] {
  if (file.kind === 'csv') return [...problems];
  const remarks = file.remarks.map(problemOf);
  const leftOut = remarks.filter(({ kind }) => kind === 'left-out');
  const notices = remarks.filter(({ kind }) => kind !== 'left-out');
  return [...leftOut, ...problems, ...notices];
}

function problemOf({ code, sheet, row, column, rows }: FileRemark): ImportProblem {
  const kind = code === 'hidden-sheet' ? 'left-out' : 'notice';
  const letters = column === null ? null : columnLetters(column);
  return {
    kind,
    sheet,
    row,
    lastRow: row,
    column: letters,
    header: null,
    code,
    message: sentence(code, rows),
  };
}

function sentence(code: FileRemark['code'], many: number): string {
  switch (code) {
    case 'hidden-sheet':
      return `This sheet is hidden, so none of its ${count(many, 'row')} is imported. Show it and upload the file again to import it.`;
    case 'formula':
      return `${count(many, 'cell')} of this sheet ${many === 1 ? 'holds a formula' : 'hold formulas'}. The values that they had when the file was saved are imported.`;
    case 'formula-without-value':
      return `${count(many, 'cell')} of this sheet ${many === 1 ? 'holds a formula' : 'hold formulas'} without a value, so nothing of them is imported. Open the file in a spreadsheet program, save it, and upload it again.`;
  }
}

function count(many: number, what: string): string {
  return `${many.toLocaleString('en-GB')} ${what}${many === 1 ? '' : 's'}`;
}
