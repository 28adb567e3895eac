import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { SheetRow } from '../../evidence/import/sheet.ts';
import { delimiterOf } from './delimiter.ts';
import { type Decoder, decoderFor, type Encoding, findEncoding } from './encoding.ts';
import { refusedFile } from './refusedFile.ts';

const beginningChars = 64 * 1024;
export const mostColumns = 16_384;
const mostRows = 3_000_000;
/** A quotation mark that is never closed makes one cell of all that follows, which is looked through again and again. */
const longestRowChars = 4_000_000;

export interface CsvShape {
  encoding: Encoding;
  delimiter: string;
}

/** Reads all of it once, so that a file that is broken further down is refused before anything is shown of it. */
export async function csvShape(path: string): Promise<CsvShape> {
  const encoding = await findEncoding(createReadStream(path));
  let beginning = '';
  for await (const piece of textOf(path, decoderFor(encoding), () => {})) {
    beginning += piece;
    if (beginning.length >= beginningChars) break;
  }
  // A row that is cut off in the middle has too few cells.
  const end = beginning.lastIndexOf('\n');
  return { encoding, delimiter: delimiterOf(end > 0 ? beginning.slice(0, end) : beginning) };
}

/**
 * Hands on the rows of a CSV, some hundred at a time, blank ones included. `take` answers false where it has enough.
 * `onBytes` hears how far the reading has come.
 * @throws Problem on `file`
 */
export async function readCsv(
  path: string,
  { encoding, delimiter }: CsvShape,
  take: (rows: SheetRow[]) => boolean,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  let number = 0;
  let given = 0;
  const counted = async function* () {
    for await (const piece of textOf(path, decoderFor(encoding), onBytes)) {
      given += piece.length;
      yield piece;
    }
  };
  const stream = Readable.from(counted());
  await new Promise<void>((resolve, reject) => {
    stream.on('error', reject);
    Papa.parse<string[], Readable>(stream, {
      delimiter,
      newline: '\n',
      chunk({ data, meta }, parser) {
        try {
          const rows = data.map((cells): SheetRow => ({ number: ++number, cells: fitting(cells, number) }));
          if (number > mostRows) {
            throw refusedFile(
              `This file has more than ${mostRows.toLocaleString('en-GB')} rows. Split it, and upload the parts.`,
            );
          }
          if (given - meta.cursor > longestRowChars) throw endlessRow(number + 1);
          if (!take(rows)) parser.abort();
        } catch (error) {
          // First: a parser that is ended tells that it is complete.
          reject(error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  }).finally(() => stream.destroy());
}

function fitting(cells: string[], row: number): string[] {
  if (cells.length <= mostColumns) return cells;
  throw refusedFile(
    `Row ${row} has ${cells.length.toLocaleString('en-GB')} columns; at most ${mostColumns.toLocaleString('en-GB')} can be read, as in a spreadsheet.`,
  );
}

function endlessRow(row: number) {
  return refusedFile(
    `Row ${row} has no end in its first ${longestRowChars.toLocaleString('en-GB')} characters: it has far too many columns, or a quotation mark (") in it is never closed. Put that right, and upload the file again.`,
  );
}

/** The text of a file. Its lines end in `\n` whatever they ended in, because there are files in which both occur. */
async function* textOf(
  path: string,
  decoder: Decoder,
  onBytes: (bytes: number) => void,
): AsyncIterable<string> {
  let bytes = 0;
  let held = '';
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      onBytes(bytes);
      const text = held + decoder.decode(piece);
      // Its other half may come with the next piece.
      held = text.endsWith('\r') ? '\r' : '';
      const whole = held === '' ? text : text.slice(0, -1);
      if (whole !== '') yield whole.replaceAll(/\r\n?/g, '\n');
    }
    yield (held + decoder.end()).replaceAll(/\r\n?/g, '\n');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refusedFile(
      'This file holds bytes that are no letters in the way the rest of it is written. Save it again as “CSV UTF-8”, and upload that.',
    );
  }
}
