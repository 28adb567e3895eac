import { refusedFile } from './refusedFile.ts';

/** What a file is, as its first bytes say; its name says only what somebody called it. */
export type FileKind = 'zip' | 'text';

/** How many bytes tell. Names in the folder of an old Office file lie further in than its first few. */
export const tellingBytes = 64 * 1024;

const signatures: readonly (readonly [begin: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG\r\n\x1a\n', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF87a', 'a picture (GIF)'],
  ['GIF89a', 'a picture (GIF)'],
  ['BM', 'a picture (BMP)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['{\\rtf', 'a text document (RTF)'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['7z\xbc\xaf', 'a compressed file (7z)'],
  ['Rar!', 'a compressed file (RAR)'],
  ['SQLite format 3\0', 'a database'],
  ['PAR1', 'a Parquet file'],
  ['ARROW1', 'an Arrow file'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
];

const zip = ['PK\x03\x04', 'PK\x05\x06'];
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** @throws Problem on `file` that says what it is instead, and what to do */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) throw refusedFile('This file is empty.');
  const begin = Buffer.from(head.subarray(0, tellingBytes)).toString('latin1');
  if (zip.some((each) => begin.startsWith(each))) return 'zip';
  if (begin.startsWith(compoundFile)) throw refusedFile(insideCompoundFile(begin));
  if (begin.startsWith('RIFF') && begin.slice(8, 12) === 'WEBP') throw notData('a picture (WebP)');
  if (/^.{4}ftyp/s.test(begin)) throw notData('a video or a picture');
  // Two letters are too few to tell a picture or a program from a table with such a heading.
  const isBinary = begin.slice(0, 1024).includes('\0');
  const found = signatures.find(
    ([each]) => begin.startsWith(each) && (each.length > 2 || isBinary || !isLetters(each)),
  );
  if (found) throw notData(found[1]);
  if (/^\s*(<!doctype html|<html)/i.test(begin)) {
    throw refusedFile('This file is a web page. Download the table itself as CSV or XLSX, and upload that.');
  }
  if (/^\s*<\?xml/i.test(begin)) {
    throw refusedFile(
      'This file is XML. Open it in a spreadsheet program, save it as .xlsx, and upload that.',
    );
  }
  return 'text';
}

function isLetters(text: string): boolean {
  return /^\w+$/.test(text);
}

function notData(what: string) {
  return refusedFile(
    `This file is ${what}, not a table, whatever its name says. Upload a CSV or an XLSX file.`,
  );
}

/** Old Office files, and new ones with a password, are small file systems: the names in them tell which it is. */
function insideCompoundFile(begin: string): string {
  const holds = (name: string) => begin.includes([...name].map((letter) => `${letter}\0`).join(''));
  if (holds('EncryptedPackage')) {
    return 'This workbook is protected by a password, so it can’t be read. Save it without one, and upload that.';
  }
  if (holds('WordDocument'))
    return 'This file is a Word document, not a table. Upload a CSV or an XLSX file.';
  if (holds('PowerPoint Document'))
    return 'This file is a presentation, not a table. Upload a CSV or an XLSX file.';
  return 'This is a workbook in the old format (.xls). Open it, save it as .xlsx, and upload that.';
}
