import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  decodeFromServer,
  type FromServer,
  moothallMessage,
  stockMessage,
  syncMessage,
} from '../../../shared/collab/messages.ts';

export type SyncKind = keyof typeof syncMessage;

/** What a client of documents may hear, apart from presence. */
export type Heard =
  | { kind: SyncKind; bytes: Uint8Array }
  | { kind: 'moothall'; message: FromServer }
  | { kind: 'other' };

/** A message of the stock protocol's type `sync`. */
export function syncFrame(kind: SyncKind, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.sync);
    encoding.writeVarUint(encoder, syncMessage[kind]);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export function readHeard(frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === stockMessage.sync) {
    const number = decoding.readVarUint(decoder);
    const kind = (['step1', 'step2', 'update'] as const).find((each) => syncMessage[each] === number);
    return kind ? { kind, bytes: decoding.readVarUint8Array(decoder) } : { kind: 'other' };
  }
  const message = type === moothallMessage ? decodeFromServer(decoder) : undefined;
  return message ? { kind: 'moothall', message } : { kind: 'other' };
}
