import { crc32 } from 'node:zlib';
import { type Entry, fromFd, type ZipFile } from 'yauzl';
import { limits } from '../../../shared/limits.ts';
import { refusedFile } from './refusedFile.ts';

const mostEntries = 5_000;
/** Sheets of figures pack to a tenth, of blanks to a hundredth. Beyond this it was made to burst. */
const mostTimesPacked = 500;
/** Below this no ratio is worth a refusal: an empty style sheet packs well. */
const smallBytes = 4 * 1024 * 1024;

/**
 * Looks at what a zip file says of itself, before anything of it is unpacked, and that it is an XLSX workbook. Then
 * counts what its entries really unpack to, a piece at a time and keeping none: a directory can lie.
 * @throws Problem on `file`
 */
export async function checkWorkbook(fd: number, bytes: number): Promise<void> {
  if (bytes > limits.workbookBytes) {
    throw refusedFile(
      `This workbook has ${megabytes(bytes)}; at most ${megabytes(limits.workbookBytes)} can be read. Save the sheet that you need as CSV, and upload that.`,
    );
  }
  const entries = await directoryOf(fd);
  const names = new Set(entries.map(({ fileName }) => fileName));
  mustBeWorkbook(names);
  if (entries.some((entry) => entry.isEncrypted())) {
    throw refusedFile('This workbook is protected by a password. Save it without one, and upload that.');
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (entries.length > mostEntries) throw tooMuch(`has ${entries.length.toLocaleString('en-GB')} parts`);
  if (unpacked > limits.workbookUnpackedBytes) throw tooMuch(`unpacks to ${megabytes(unpacked)}`);
  // Entries that share their bytes are how a small file names a huge one.
  if (packed > bytes) throw tooMuch('names the same bytes several times');
  if (unpacked > smallBytes && unpacked > packed * mostTimesPacked) {
    throw tooMuch(`unpacks to ${Math.round(unpacked / packed).toLocaleString('en-GB')} times its size`);
  }
  await unpackOnce(fd, entries);
}

/** @throws Problem for what is no whole zip file */
async function directoryOf(fd: number): Promise<Entry[]> {
  const zip = await opened(fd);
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) resolve();
      else zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  }).catch(broken);
  return entries;
}

async function unpackOnce(fd: number, entries: readonly Entry[]): Promise<void> {
  const zip = await opened(fd);
  for (const entry of entries) {
    // It checks that what comes out is as long as the directory says, and ends with an error where it is longer.
    let checksum = 0;
    await new Promise<void>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) reject(error);
        else
          stream
            .on('data', (piece: Buffer) => {
              checksum = crc32(piece, checksum);
            })
            .on('end', () => (checksum === entry.crc32 ? resolve() : reject(new Error('Checksum'))))
            .on('error', reject);
      });
    }).catch(broken);
  }
}

function opened(fd: number): Promise<ZipFile> {
  return new Promise<ZipFile>((resolve, reject) => {
    fromFd(fd, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  }).catch(broken);
}

function mustBeWorkbook(names: ReadonlySet<string>): void {
  const holds = (begin: string) => [...names].some((name) => name.startsWith(begin));
  if (names.has('xl/workbook.bin')) {
    throw refusedFile('This is a binary workbook (.xlsb). Open it, save it as .xlsx, and upload that.');
  }
  if (holds('xl/')) return;
  if (holds('word/'))
    throw refusedFile('This file is a Word document, not a table. Upload a CSV or an XLSX file.');
  if (holds('ppt/'))
    throw refusedFile('This file is a presentation, not a table. Upload a CSV or an XLSX file.');
  if (names.has('mimetype') && names.has('content.xml')) {
    throw refusedFile(
      'This is an OpenDocument file (.ods). Open it, save it as .xlsx or CSV, and upload that.',
    );
  }
  if (holds('Index/')) {
    throw refusedFile('This is a Numbers document. Export it as .xlsx or CSV, and upload that.');
  }
  throw refusedFile('This is a zip file. Unpack it, and upload the CSV or XLSX file that is in it.');
}

function tooMuch(what: string) {
  const most = megabytes(limits.workbookUnpackedBytes);
  return refusedFile(
    `This workbook ${what}, which is not opened here: at most ${most} are. Save the sheet that you need as CSV, and upload that.`,
  );
}

function broken(error: unknown): never {
  if (error instanceof Error && error.name === 'Problem') throw error;
  throw refusedFile(
    'This workbook is damaged or was cut off. Open it in a spreadsheet program, save it again, and upload that.',
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en-GB')} MB`;
}
