import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { Problem } from '../../shared/errors.ts';
import { ObservationTable } from './observationTable.ts';
import { type PackHeader, packHeaderSchema, packMagic } from './packFormat.ts';
import { VarintReader } from './varint.ts';

export interface Pack {
  header: PackHeader;
  table: ObservationTable;
}

/** Reads a pack. Throws `damaged` for anything but a whole one: a wrong figure is worse than none. */
export function decodePack(file: Uint8Array): Pack {
  try {
    return decode(unpacked(file));
  } catch (cause) {
    const detail =
      'The evidence pack is damaged. Nothing was changed; install Moothall again to bring it back.';
    throw new Problem('damaged', detail, [], { cause });
  }
}

function unpacked(file: Uint8Array): Uint8Array {
  const start = packMagic.length;
  if (Buffer.from(file.subarray(0, start)).toString('latin1') !== packMagic) throw new Error('Not a pack');
  const packed = file.subarray(start + 32);
  const digest = createHash('sha256').update(packed).digest();
  if (!digest.equals(file.subarray(start, start + 32))) throw new Error('The digest does not match');
  return brotliDecompressSync(packed);
}

function decode(body: Uint8Array): Pack {
  const headerEnd = 4 + Buffer.from(body.buffer, body.byteOffset).readUInt32LE(0);
  const header = packHeaderSchema.parse(
    JSON.parse(Buffer.from(body.subarray(4, headerEnd)).toString('utf8')),
  );
  let end = headerEnd;
  const stream = (length: number): Uint8Array => {
    end += length;
    // Copied, so that the whole unpacked body is not kept alive by a view of it.
    return body.slice(end - length, end);
  };
  const states = stream(header.streams.states);
  const notes = stream(header.streams.notes);
  const values = new VarintReader(stream(header.streams.values));
  const intervals = new VarintReader(stream(header.streams.intervals));
  return { header, table: new ObservationTable(header, { states, notes, values, intervals }) };
}
