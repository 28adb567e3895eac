import { open } from 'node:fs/promises';
import { checkWorkbook } from '../files/checkZip.ts';
import { fileKind, tellingBytes } from '../files/fileKind.ts';
import { type CsvShape, csvShape } from '../files/readCsv.ts';
import { readWorkbook, type Workbook } from '../files/readWorkbook.ts';

/** A file that can be read: rows of a CSV one after another, a workbook as a whole. */
export type OpenedFile =
  | { kind: 'csv'; path: string; name: string; shape: CsvShape; bytes: number }
  | ({ kind: 'workbook' } & Workbook);

/** @throws Problem on `file` for what is none of them, says what it is, and what to do */
export async function openFile(path: string, fileName: string): Promise<OpenedFile> {
  const file = await open(path);
  let bytes: number;
  let kind: ReturnType<typeof fileKind>;
  try {
    bytes = (await file.stat()).size;
    const head = Buffer.alloc(tellingBytes);
    const { bytesRead } = await file.read(head, 0, tellingBytes, 0);
    kind = fileKind(head.subarray(0, bytesRead));
    if (kind === 'zip') await checkWorkbook(file.fd, bytes);
  } finally {
    await file.close();
  }
  if (kind === 'zip') return { kind: 'workbook', ...(await readWorkbook(path)) };
  const name = fileName.replace(/\.[a-z]{2,4}$/i, '');
  return { kind: 'csv', path, name, shape: await csvShape(path), bytes };
}
