import * as decoding from 'lib0/decoding';
import { decodeFromPage, moothallMessage, stockMessage, syncMessage } from '../../shared/collab/messages.ts';
import { Problem } from '../../shared/errors.ts';
import { type Checked, checkUpdate } from './checkUpdate.ts';
import { type PresenceClaim, readPresence } from './readPresence.ts';

/** One message of a client, decoded and looked at, but not yet allowed. */
export type Incoming =
  | { kind: 'step1'; stateVector: Uint8Array }
  /** `whole`: it answers the server's question for all that the server lacked. */
  | (Checked & { kind: 'update'; update: Uint8Array; whole: boolean })
  | { kind: 'presence'; claims: PresenceClaim[] }
  | { kind: 'ask-presence' }
  | { kind: 'mark'; mark: number }
  /** Part of the protocol, but not for a client to say. */
  | { kind: 'nothing' };

/**
 * Decodes one frame. All that can be refused without the document is refused here, before anything is applied.
 * @throws Problem `malformed`, `too-large`
 */
export function readFrame(frame: Uint8Array): Incoming {
  try {
    return decode(decoding.createDecoder(frame));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('malformed', 'A message could not be read, so nothing of it was applied.', [], {
      cause: error,
    });
  }
}

function decode(decoder: decoding.Decoder): Incoming {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case stockMessage.sync:
      return decodeSync(decoder);
    case stockMessage.presence:
      return { kind: 'presence', claims: readPresence(decoding.readVarUint8Array(decoder)) };
    case stockMessage.askPresence:
      return { kind: 'ask-presence' };
    case stockMessage.auth:
      return { kind: 'nothing' };
    case moothallMessage:
      return decodeFromPage(decoder);
    default:
      throw new Error(`There is no message of type ${type}`);
  }
}

function decodeSync(decoder: decoding.Decoder): Incoming {
  const kind = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (kind) {
    case syncMessage.step1:
      return { kind: 'step1', stateVector: bytes };
    case syncMessage.step2:
    case syncMessage.update: {
      const { writers, goesOn } = checkUpdate(bytes);
      return { kind: 'update', update: bytes, writers, goesOn, whole: kind === syncMessage.step2 };
    }
    default:
      throw new Error(`There is no sync message of kind ${kind}`);
  }
}
