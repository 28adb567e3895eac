import { open } from 'node:fs/promises';
import { type FrameworkSheet, frameworkSheet, type TextRow } from '../../shared/evidence/frameworkSheet.ts';
import { limits } from '../../shared/limits.ts';
import { fileKind, tellingBytes } from '../imports/files/fileKind.ts';
import { csvShape, readCsv } from '../imports/files/readCsv.ts';
import { refusedFile } from '../imports/files/refusedFile.ts';

/** More filled rows than this are refused, so no more are read; a few may stand above the table. */
const mostRows = limits.itemsPerFramework + 50;

/** Reads an uploaded CSV, in whatever encoding it is. @throws Problem on `file` for what is none, or is broken */
export async function readFrameworkFile(path: string): Promise<FrameworkSheet> {
  await insistCsv(path);
  const rows: TextRow[] = [];
  await readCsv(path, await csvShape(path), (piece) => {
    for (const { number, cells } of piece) {
      const texts = cells.map((cell) => (typeof cell === 'string' ? cell : String(cell ?? '')));
      if (texts.some((text) => text.trim() !== '')) rows.push({ number, cells: texts });
    }
    return rows.length <= mostRows;
  });
  return frameworkSheet(rows);
}

async function insistCsv(path: string): Promise<void> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(tellingBytes);
    const { bytesRead } = await file.read(head, 0, tellingBytes, 0);
    if (fileKind(head.subarray(0, bytesRead)) === 'text') return;
  } finally {
    await file.close();
  }
  throw refusedFile('This is a workbook. Save the sheet with the aims as “CSV UTF-8”, and bring that.');
}
