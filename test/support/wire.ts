import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  decodeFromServer,
  type FromServer,
  moothallMessage,
  stockMessage,
  syncMessage,
} from '../../shared/collab/messages.ts';

/** The collaboration protocol as a client speaks it, for tests and measurements that are clients by themselves. */

export type SyncKind = keyof typeof syncMessage;

/** What a client may hear. */
export type Heard =
  | HeardSync
  /** An awareness update. */
  | { kind: 'presence'; states: Uint8Array }
  | { kind: 'denied'; reason: string }
  | { kind: 'moothall'; message: FromServer }
  | { kind: 'other' };
export type HeardSync = { kind: SyncKind; bytes: Uint8Array };

/** A message of the stock protocol's type `sync`. */
export function syncFrame(kind: SyncKind, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.sync);
    encoding.writeVarUint(encoder, syncMessage[kind]);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** The state of one awareness id, as y-protocols writes it, for clients that keep no awareness. */
export function presenceFrame(clientId: number, clock: number, state: unknown): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.presence);
    encoding.writeVarUint8Array(encoder, states);
  });
}

export function readHeard(frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame);
  switch (decoding.readVarUint(decoder)) {
    case stockMessage.sync:
      return readSync(decoder);
    case stockMessage.presence:
      return { kind: 'presence', states: decoding.readVarUint8Array(decoder) };
    case stockMessage.auth:
      decoding.readVarUint(decoder);
      return { kind: 'denied', reason: decoding.readVarString(decoder) };
    case moothallMessage: {
      const message = decodeFromServer(decoder);
      return message ? { kind: 'moothall', message } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

/** What follows the type `sync`. @throws Error for a kind that there is not */
export function readSync(decoder: decoding.Decoder): HeardSync {
  const number = decoding.readVarUint(decoder);
  const kind = (['step1', 'step2', 'update'] as const).find((each) => syncMessage[each] === number);
  if (!kind) throw new Error(`There is no sync message of kind ${number}`);
  return { kind, bytes: decoding.readVarUint8Array(decoder) };
}
