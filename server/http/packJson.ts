import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { newSecret } from '../../shared/ids.ts';
import { isShared } from '../sharedParts.ts';

/** A piece of a packed answer: its bytes as they are, and as blocks of a deflate stream that lean on nothing before them. */
interface Piece {
  plain: Buffer;
  blocks: Buffer;
}

/** Lives as long as the part itself, which goes with the reading that it belongs to. */
const packed = new WeakMap<object, Piece>();

/** Stands for a shared part while the rest is written; nobody can have written it. */
const standIn = newSecret();

/** Between shared parts lie some hundred bytes that differ for each reader: starting to pack costs more than they weigh. */
const worthDeflating = 4096;

const storedMost = 0xffff;

/**
 * An answer as gzip. Two hundred who ask for a session after a reveal get the same answers, each with their own beside it:
 * what is marked as shared is written and packed once, and laid between the rest as it is.
 */
export function packJson(answer: unknown): Buffer {
  const shared: Piece[] = [];
  const text = JSON.stringify(answer, (_key, value: unknown) => {
    if (!isShared(value)) return value;
    shared.push(pieceOf(value));
    return standIn;
  });
  if (shared.length === 0) return gzipSync(text, { level: 3 });
  const between = text.split(`"${standIn}"`).map((rest) => ownPiece(Buffer.from(rest)));
  return gzipOf(between.flatMap((piece, index) => [piece, ...shared.slice(index, index + 1)]));
}

function pieceOf(part: object): Piece {
  const known = packed.get(part);
  if (known) return known;
  const plain = Buffer.from(JSON.stringify(part));
  const piece = { plain, blocks: deflated(plain, 6) };
  packed.set(part, piece);
  return piece;
}

function ownPiece(plain: Buffer): Piece {
  return { plain, blocks: plain.length < worthDeflating ? stored(plain) : deflated(plain, 3) };
}

/** Ends at a whole byte and not with the stream, so that others can follow. */
function deflated(plain: Buffer, level: number): Buffer {
  return deflateRawSync(plain, { level, finishFlush: constants.Z_FULL_FLUSH });
}

function stored(plain: Buffer): Buffer {
  if (plain.length === 0 || plain.length > storedMost) return deflated(plain, 3);
  const head = Buffer.alloc(5);
  head.writeUInt16LE(plain.length, 1);
  head.writeUInt16LE(~plain.length & 0xffff, 3);
  return Buffer.concat([head, plain]);
}

/** RFC 1952: ten bytes of head, the stream with an empty last block, the checksum and the length. */
function gzipOf(pieces: readonly Piece[]): Buffer {
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  const lastBlock = Buffer.from([3, 0]);
  const tail = Buffer.alloc(8);
  let [checksum, length] = [0, 0];
  for (const { plain } of pieces) {
    // Of no bytes zlib answers its first value, whatever came before.
    if (plain.length > 0) checksum = crc32(plain, checksum);
    length += plain.length;
  }
  tail.writeUInt32LE(checksum, 0);
  tail.writeUInt32LE(length >>> 0, 4);
  return Buffer.concat([head, ...pieces.map(({ blocks }) => blocks), lastBlock, tail]);
}
