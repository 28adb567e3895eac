import { crc32 } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { varUintLength, writeVarUint } from '../../../varUint.ts';
import type { DocumentSnapshot, DocumentUpdate } from '../../port.ts';

/**
 * What is stored under one key: a format byte, a checksum of the rest, the rest. LevelDB does not check its
 * tables' own checksums on ordinary reads, and Yjs takes many a flipped bit for a valid update: both would pass
 * damage on to everybody who has the document open.
 */
const format = 1;
const headBytes = 5;

function seal(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  const body = encoding.toUint8Array(encoder);
  const framed = Buffer.allocUnsafe(headBytes + body.length);
  framed.set(body, headBytes);
  return sealed(framed);
}

/** Fills in the head of one whose rest is there. */
function sealed(framed: Buffer): Uint8Array {
  framed.writeUInt8(format, 0);
  framed.writeUInt32BE(crc32(framed.subarray(headBytes)), 1);
  return framed;
}

/** @throws Error that says what is wrong with it */
function unseal(framed: Uint8Array): decoding.Decoder {
  if (framed.length < headBytes) throw new Error('It is cut short');
  const head = new DataView(framed.buffer, framed.byteOffset, headBytes);
  if (head.getUint8(0) !== format) throw new Error(`It has the unknown format ${head.getUint8(0)}`);
  const body = framed.subarray(headBytes);
  if (head.getUint32(1) !== crc32(body)) throw new Error('Its checksum does not match');
  return decoding.createDecoder(body);
}

export function encodeUpdate({ at, personId, update }: DocumentUpdate): Uint8Array {
  // Laid out at once, as lib0 would: each keystroke is one of these.
  const personBytes = Buffer.byteLength(personId);
  const numbers = varUintLength(at) + varUintLength(personBytes);
  const framed = Buffer.allocUnsafe(headBytes + numbers + personBytes + update.length);
  let place = writeVarUint(framed, headBytes, at);
  place = writeVarUint(framed, place, personBytes);
  place += framed.write(personId, place);
  framed.set(update, place);
  return sealed(framed);
}

export function decodeUpdate(framed: Uint8Array): DocumentUpdate {
  const decoder = unseal(framed);
  const at = decoding.readVarUint(decoder);
  const personId = decoding.readVarString(decoder);
  return { at, personId, update: decoding.readTailAsUint8Array(decoder).slice() };
}

export function encodeSnapshot({ seq, state }: DocumentSnapshot): Uint8Array {
  return seal((encoder) => {
    encoding.writeVarUint(encoder, seq);
    encoding.writeUint8Array(encoder, state);
  });
}

export function decodeSnapshot(framed: Uint8Array): DocumentSnapshot {
  const decoder = unseal(framed);
  const seq = decoding.readVarUint(decoder);
  return { seq, state: decoding.readTailAsUint8Array(decoder).slice() };
}

export function encodeText(text: string): Uint8Array {
  return seal((encoder) => encoding.writeVarString(encoder, text));
}

export function decodeText(framed: Uint8Array): string {
  return decoding.readVarString(unseal(framed));
}

export function encodeBytes(bytes: Uint8Array): Uint8Array {
  return seal((encoder) => encoding.writeUint8Array(encoder, bytes));
}

export function decodeBytes(framed: Uint8Array): Uint8Array {
  return decoding.readTailAsUint8Array(unseal(framed)).slice();
}
