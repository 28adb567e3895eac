import { refusedFile } from './refusedFile.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What 0x80 to 0x9F are in Windows-1252; the five that it leaves open are refused. Node's own decoder leaves them as they are. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of a file, piece by piece. `end` tells of what was cut off. @throws Error for bytes that mean nothing */
export interface Decoder {
  decode(piece: Uint8Array): string;
  end(): string;
}

export function decoderFor(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return { decode: fromWindows, end: () => '' };
  // Drops a byte-order mark by itself.
  const decoder = new TextDecoder(encoding, { fatal: true });
  return { decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
}

function fromWindows(piece: Uint8Array): string {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => windows.charAt(letter.charCodeAt(0) - 0x80));
}

/**
 * Finds out how a text is encoded, by reading all of it. Without a mark it is UTF-8 where all of it can be, and otherwise
 * Windows-1252, unless it is UTF-8 that something broke: a wrong letter in a name would be imported for good.
 * @throws Problem on `file`
 */
export async function findEncoding(pieces: AsyncIterable<Uint8Array>): Promise<Encoding> {
  let first = true;
  let marked: Encoding | undefined;
  let line = 1;
  let tally: Tally | undefined;
  let decoder: Decoder | undefined;
  for await (const piece of pieces) {
    if (first) {
      marked = markOf(piece) ?? withoutMark(piece);
      first = false;
      tally = { whole: 0, broken: 0, firstBroken: 0, meaningless: 0, pending: 0 };
      if (marked?.startsWith('utf-16')) decoder = decoderFor(marked);
    }
    if (decoder) line = decoded(decoder, piece, line);
    else if (tally) line = count(tally, piece, line);
  }
  if (decoder) {
    finish(decoder);
    return marked ?? 'utf-8';
  }
  if (!tally) throw refusedFile('This file is empty.');
  if (tally.pending > 0) markBroken(tally, 0, line);
  if (tally.broken === 0) return 'utf-8';
  const isUtf8 = marked === 'utf-8' || (tally.whole > 0 && tally.whole >= tally.broken);
  if (isUtf8 || tally.meaningless > 0) throw brokenText(`In line ${tally.firstBroken}`);
  return 'windows-1252';
}

interface Tally {
  /** Letters of several bytes that are right, and bytes that can be part of none. */
  whole: number;
  broken: number;
  /** Line of the first such byte. */
  firstBroken: number;
  /** Bytes that mean nothing in Windows-1252 either. */
  meaningless: number;
  /** Bytes still to come of a letter. */
  pending: number;
}

/** Walks the bytes by the form of UTF-8. Answers the line at its end. @throws Problem for a NUL: no text has one */
function count(tally: Tally, piece: Uint8Array, from: number): number {
  let line = from;
  for (const byte of piece) {
    if (byte === 0)
      throw refusedFile(
        `Line ${line} of this file holds bytes that are no text: it is no CSV file, or it is damaged.`,
      );
    if (tally.pending > 0) {
      if ((byte & 0xc0) === 0x80) {
        tally.pending -= 1;
        if (tally.pending === 0) tally.whole += 1;
        continue;
      }
      tally.pending = 0;
      markBroken(tally, 0, line);
    }
    if (byte === 10) line += 1;
    if (byte < 0x80) continue;
    if (byte >= 0xc2 && byte <= 0xdf) tally.pending = 1;
    else if (byte >= 0xe0 && byte <= 0xef) tally.pending = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) tally.pending = 3;
    else markBroken(tally, byte, line);
  }
  return line;
}

function markBroken(tally: Tally, byte: number, line: number): void {
  tally.broken += 1;
  tally.firstBroken ||= line;
  if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) tally.meaningless += 1;
}

function decoded(decoder: Decoder, piece: Uint8Array, from: number): number {
  try {
    const text = decoder.decode(piece);
    if (text.includes('\0')) throw new Error('NUL');
    return from + text.split('\n').length - 1;
  } catch {
    throw brokenText(`After line ${from}`);
  }
}

function finish(decoder: Decoder): void {
  try {
    decoder.end();
  } catch {
    throw brokenText('At its end');
  }
}

function markOf(piece: Uint8Array): Encoding | undefined {
  const [a, b, c] = piece;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark: of plain letters and digits every other byte is zero. */
function withoutMark(piece: Uint8Array): Encoding | undefined {
  const head = piece.subarray(0, 1_000);
  const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  return undefined;
}

function brokenText(where: string) {
  return refusedFile(
    `${where}, this file holds bytes that are no letters in the way the rest of it is written: something broke it, and names would come in wrong. Save it again as “CSV UTF-8”, and upload that.`,
  );
}
