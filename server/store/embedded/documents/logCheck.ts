import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nullIfMissing } from '../jsonFile.ts';
import { crc32c } from './crc32c.ts';

/**
 * LevelDB's log (its log_format.md): blocks of 32 kB, in them records of a checksum (4 bytes), a length (2), a type and a
 * payload. A write that does not fit into a block is a first record, some in the middle and a last one.
 */
const blockBytes = 32 * 1024;
const headBytes = 7;
const whole = 1;
const first = 2;

/**
 * The first log in this folder that went bad before its end, or undefined. LevelDB, when it opens such a log, drops what it
 * can't check together with all that follows in the same block, deletes the log, and says nothing: changes that people
 * were told are saved would be gone for ever. What a power cut left unfinished at the very end is no damage.
 */
export async function rottenLog(folder: string): Promise<string | undefined> {
  const names = ((await readdir(folder).catch(nullIfMissing)) ?? []).filter((name) => name.endsWith('.log'));
  for (const name of names.sort()) {
    const bytes = await readFile(join(folder, name)).catch(nullIfMissing);
    if (bytes && isRotten(bytes)) return name;
  }
  return undefined;
}

/** Whether a later write begins, and is sound, after something that is not. */
function isRotten(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let bad = false;
  for (let block = 0; block < bytes.length; block += blockBytes) {
    const end = Math.min(block + blockBytes, bytes.length);
    for (let at = block; at + headBytes <= end; ) {
      const length = view.getUint16(at + 4, true);
      const type = view.getUint8(at + 6);
      const next = at + headBytes + length;
      // Zeros: nothing was written from here to the end of the block.
      if (!bad && type === 0 && length === 0) break;
      const begins = type === whole || type === first;
      // Once something is bad, its length may be: then the next write can begin anywhere.
      const sound: boolean =
        (begins || !bad) && next <= end && isSound(bytes.subarray(at, next), view.getUint32(at, true));
      if (sound && bad) return true;
      bad ||= !sound;
      at = bad ? at + 1 : next;
    }
  }
  return false;
}

function isSound(record: Uint8Array, checksum: number): boolean {
  return masked(crc32c(record.subarray(6))) === checksum;
}

/** LevelDB stores checksums turned, so that the checksum of something that holds one is still worth something. */
function masked(sum: number): number {
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}
