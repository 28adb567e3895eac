import { varUintLength, writeVarUint } from '../varUint.ts';

/**
 * Messages as they go over the wire. A server does not mask and we do not compress, so these are the same bytes for all
 * who get the same messages: they are put together once, and written to each socket in one call.
 */
export type Packet = Uint8Array;

/** One message: some numbers as var-uints, then bytes as they are. */
export interface Message {
  numbers: readonly number[];
  bodies: readonly Uint8Array[];
}

/** Puts messages together, copying each byte once. */
export function packetOf(messages: readonly Message[]): Packet {
  let length = 0;
  for (const message of messages) {
    const payload = lengthOf(message);
    length += headerLength(payload) + payload;
  }
  const packet = Buffer.allocUnsafe(length);
  let at = 0;
  for (const message of messages)
    at = writeMessage(packet, writeHeader(packet, at, lengthOf(message)), message);
  return packet;
}

/** One message without what goes around it on the wire. */
export function frameOf(message: Message): Uint8Array {
  const frame = Buffer.allocUnsafe(lengthOf(message));
  writeMessage(frame, 0, message);
  return frame;
}

function writeMessage(buffer: Buffer, start: number, { numbers, bodies }: Message): number {
  let at = start;
  for (const number of numbers) at = writeVarUint(buffer, at, number);
  for (const body of bodies) {
    buffer.set(body, at);
    at += body.length;
  }
  return at;
}

function lengthOf({ numbers, bodies }: Message): number {
  let length = 0;
  for (const number of numbers) length += varUintLength(number);
  for (const body of bodies) length += body.length;
  return length;
}

/** RFC 6455, 5.2: a length in 7, 16 or 64 bits. */
function headerLength(length: number): number {
  if (length < 126) return 2;
  return length < 0x10000 ? 4 : 10;
}

function writeHeader(packet: Buffer, start: number, length: number): number {
  // A whole message of the binary kind.
  let at = packet.writeUInt8(0x82, start);
  if (length < 126) return packet.writeUInt8(length, at);
  if (length < 0x10000) {
    at = packet.writeUInt8(126, at);
    return packet.writeUInt16BE(length, at);
  }
  at = packet.writeUInt8(127, at);
  return packet.writeBigUInt64BE(BigInt(length), at);
}
