import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { stockMessage, syncMessage } from '../../shared/collab/messages.ts';

/** Frames of the stock y-websocket protocol, as the server sends them. */

/** Asks for what the document lacks. */
export function step1Frame(doc: Y.Doc): Uint8Array {
  return syncFrame(syncMessage.step1, Y.encodeStateVector(doc));
}

/** Answers with all that a holder of this state vector lacks. @throws Error where it is none */
export function step2Frame(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  return syncFrame(syncMessage.step2, Y.encodeStateAsUpdate(doc, stateVector));
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncMessage.update, update);
}

export function deniedFrame(reason: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, reason);
  });
}

export interface PresenceEntry {
  clientId: number;
  clock: number;
  /** The state as JSON; `null` says that it left. */
  json: string;
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.presence);
    encoding.writeVarUint8Array(encoder, states);
  });
}

/**
 * Says nothing. The stock provider hangs up when it has heard no message for 30 seconds, and a lone person in a quiet
 * document would hear none: WebSocket pings do not reach it.
 */
export const keepAliveFrame = presenceFrame([]);

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}
