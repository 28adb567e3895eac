import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type Role, roles } from '../access.ts';

/** Message types of the stock y-websocket protocol. */
export const stockMessage = { sync: 0, presence: 1, auth: 2, askPresence: 3 } as const;

/** What a sync message holds. */
export const syncMessage = { step1: 0, step2: 1, update: 2 } as const;

/**
 * The one message type that Moothall adds, far from the stock ones. Both sides use it: the page sends numbered marks,
 * the server returns them and says how things stand.
 */
export const moothallMessage = 100;

const kinds = { mark: 0, role: 1, store: 2 } as const;

/** "All that I sent before this should be on disk; tell me when it is." */
export interface Mark {
  kind: 'mark';
  mark: number;
}

export type FromPage = Mark;

export type FromServer =
  /** Everything received before this mark on this connection is on disk. */
  | Mark
  /** What the person may do from now on. */
  | { kind: 'role'; role: Role }
  /** Why changes can't be saved at the moment, in a sentence; null once they can. */
  | { kind: 'store'; failing: string | null };

/** A whole frame, with its message type. */
export function encodeMoothall(message: FromServer | FromPage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, moothallMessage);
    encoding.writeVarUint(encoder, kinds[message.kind]);
    switch (message.kind) {
      case 'mark':
        encoding.writeVarUint(encoder, message.mark);
        break;
      case 'role':
        encoding.writeVarString(encoder, message.role);
        break;
      case 'store':
        encoding.writeVarString(encoder, message.failing ?? '');
        break;
    }
  });
}

/**
 * Reads what follows the message type.
 * @throws Error where it is not what the page may say
 */
export function decodeFromPage(decoder: decoding.Decoder): FromPage {
  if (decoding.readVarUint(decoder) !== kinds.mark) throw new Error('A page sends nothing but marks');
  return { kind: 'mark', mark: decoding.readVarUint(decoder) };
}

/** Reads what follows the message type; undefined for what a newer server may say and this page does not know. */
export function decodeFromServer(decoder: decoding.Decoder): FromServer | undefined {
  switch (decoding.readVarUint(decoder)) {
    case kinds.mark:
      return { kind: 'mark', mark: decoding.readVarUint(decoder) };
    case kinds.role: {
      const name = decoding.readVarString(decoder);
      const role = roles.find((each) => each === name);
      return role && { kind: 'role', role };
    }
    case kinds.store:
      return { kind: 'store', failing: decoding.readVarString(decoder) || null };
    default:
      return undefined;
  }
}
