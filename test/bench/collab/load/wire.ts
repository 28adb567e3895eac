import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  decodeFromServer,
  encodeMoothall,
  moothallMessage,
  stockMessage,
} from '../../../../shared/collab/messages.ts';
import { type HeardSync, readSync, syncFrame } from '../../../support/wire.ts';

/**
 * How a server is spoken to. All speak the y-websocket protocol; Moothall returns marks beside it, and Hocuspocus wants
 * the document's name before every message, a word of authentication first, and says after an update that it has it.
 */
export type Dialect = 'stock' | 'moothall' | 'hocuspocus';

/** One client's way in. */
export interface ClientOrder {
  url: string;
  dialect: Dialect;
  /** The document's name, as Hocuspocus wants it in each message. */
  document: string;
  cookie?: string;
}

/** What a client heard, as far as a load generator cares. */
export type Heard =
  | { kind: 'question'; stateVector: Uint8Array }
  | { kind: 'state' | 'update'; update: Uint8Array }
  | { kind: 'presence'; update: Uint8Array }
  /** Moothall's mark, or Hocuspocus's word that it has taken an update. */
  | { kind: 'acknowledged'; mark: number }
  | { kind: 'other' };

/** Hocuspocus's own message types. */
const hocuspocus = { auth: 2, syncReply: 4, syncStatus: 8 } as const;

/** What stands before each message. */
export function prefixOf({ dialect, document }: ClientOrder): Uint8Array {
  if (dialect !== 'hocuspocus') return new Uint8Array();
  return encoding.encode((encoder) => encoding.writeVarString(encoder, document));
}

/** What a client says first of all, or undefined. */
export function helloOf({ dialect }: ClientOrder): Uint8Array | undefined {
  if (dialect !== 'hocuspocus') return undefined;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, hocuspocus.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'bench');
  });
}

export function questionFrame(stateVector = new Uint8Array([0])): Uint8Array {
  return syncFrame('step1', stateVector);
}

export function answerFrame(update: Uint8Array): Uint8Array {
  return syncFrame('step2', update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame('update', update);
}

export function markFrame(mark: number): Uint8Array {
  return encodeMoothall({ kind: 'mark', mark });
}

/** Reads a message whose prefix has been cut off. */
export function readFrame(frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame);
  switch (decoding.readVarUint(decoder)) {
    case stockMessage.sync:
    case hocuspocus.syncReply:
      return heardSync(readSync(decoder));
    case stockMessage.presence:
      return { kind: 'presence', update: decoding.readVarUint8Array(decoder) };
    case hocuspocus.syncStatus:
      return { kind: 'acknowledged', mark: 0 };
    case moothallMessage: {
      const message = decodeFromServer(decoder);
      return message?.kind === 'mark' ? { kind: 'acknowledged', mark: message.mark } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

function heardSync({ kind, bytes }: HeardSync): Heard {
  if (kind === 'step1') return { kind: 'question', stateVector: bytes };
  return { kind: kind === 'step2' ? 'state' : 'update', update: bytes };
}
