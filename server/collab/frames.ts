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

/** What one id is in a presence frame; `null` as JSON says that it left. */
export function presenceEntry(clientId: number, clock: number, json: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  });
}

export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + entry.length, encodedLength(entries.length));
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.presence);
    encoding.writeVarUint(encoder, length);
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) encoding.writeUint8Array(encoder, entry);
  });
}

function encodedLength(number: number): number {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, number)).length;
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
