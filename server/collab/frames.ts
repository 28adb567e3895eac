import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { stockMessage, syncMessage } from '../../shared/collab/messages.ts';
import { varUintLength } from '../varUint.ts';
import { frameOf, type Message } from './packet.ts';

/** Frames of the stock y-websocket protocol, as the server sends them. */

/** Asks for what the document lacks. */
export function step1Frame(doc: Y.Doc): Uint8Array {
  return syncFrame(syncMessage.step1, Y.encodeStateVector(doc));
}

/** Answers with all that a holder of this state vector lacks. @throws Error where it is none */
export function step2Frame(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  return answerFrame(Y.encodeStateAsUpdate(doc, stateVector));
}

/** The answer to such a question. */
export function answerFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncMessage.step2, update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return frameOf(updateMessage(update));
}

export function updateMessage(update: Uint8Array): Message {
  return { numbers: [stockMessage.sync, syncMessage.update, update.length], bodies: [update] };
}

export function deniedFrame(reason: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, reason);
  });
}

/** What one id is in a presence message; `null` as JSON says that it left. */
export function presenceEntry(clientId: number, clock: number, json: string): Uint8Array {
  const text = Buffer.from(json);
  return frameOf({ numbers: [clientId, clock, text.length], bodies: [text] });
}

export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  return frameOf(presenceMessage(entries));
}

export function presenceMessage(entries: readonly Uint8Array[]): Message {
  const length = entries.reduce((sum, entry) => sum + entry.length, varUintLength(entries.length));
  return { numbers: [stockMessage.presence, length, entries.length], bodies: entries };
}

/**
 * Says nothing. The stock provider hangs up when it has heard no message for 30 seconds, and a lone person in a quiet
 * document would hear none: WebSocket pings do not reach it.
 */
export const keepAliveFrame = presenceFrame([]);

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  return frameOf({ numbers: [stockMessage.sync, kind, bytes.length], bodies: [bytes] });
}
