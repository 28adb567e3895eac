import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  name: string;
  packed: Uint8Array;
  /** What the directory says, true or not. */
  unpackedBytes: number;
  crc: number;
}

/** A zip file with these entries, packed. */
export function zipOf(entries: Record<string, string>, { flags = 0 }: { flags?: number } = {}): Buffer {
  const parts = Object.entries(entries).map(([name, text]) => ({
    name,
    packed: deflateRawSync(text),
    unpackedBytes: text.length,
    crc: crc32(text),
  }));
  return zip(parts, flags);
}

/** A workbook of half a megabyte with a sheet of half a gigabyte, which its directory admits or not. */
export function bomb({ honest }: { honest: boolean }): Buffer {
  const blanks = Buffer.alloc(512 * 1024 * 1024, ' ');
  const sheet = {
    name: 'xl/worksheets/sheet1.xml',
    packed: deflateRawSync(blanks, { level: 9 }),
    unpackedBytes: honest ? blanks.length : 1_000,
    crc: 0,
  };
  return zip([sheet], 0);
}

function zip(parts: readonly Part[], flags: number): Buffer {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, packed, unpackedBytes, crc } of parts) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(unpackedBytes, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name)]);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(offset, 12);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, rest.subarray(2), Buffer.from(name));
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
