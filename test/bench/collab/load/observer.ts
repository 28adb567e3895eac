import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Client } from './client.ts';
import type { Keystrokes } from './keystrokes.ts';
import type { Heard } from './wire.ts';

/** A client whose every update is kept and timed, and every move of a caret timed. */
export class Observer {
  readonly client: Client;
  readonly #keystrokes: Keystrokes;
  readonly #updates: Uint8Array[] = [];
  /** When the newest move that has come in was made. */
  latestMove = Number.NEGATIVE_INFINITY;

  constructor(client: Client, keystrokes: Keystrokes) {
    this.client = client;
    this.#keystrokes = keystrokes;
    client.hear = (heard, at) => this.#hear(heard, at);
  }

  /** The document that this person would see now. */
  document(): Y.Doc {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of this.#updates) Y.applyUpdate(doc, update);
    });
    return doc;
  }

  #hear(heard: Heard, at: number): void {
    if (heard.kind === 'presence') {
      for (const movedAt of movesIn(heard.update)) {
        this.latestMove = Math.max(this.latestMove, movedAt);
        this.#keystrokes.took(movedAt, at);
      }
    } else if (heard.kind === 'update' || heard.kind === 'state') {
      this.#updates.push(heard.update);
      for (const { id, length } of Y.decodeUpdate(heard.update).structs) {
        this.#keystrokes.received(id.client, id.clock, length, at);
      }
    }
  }
}

/** When the moves in an awareness update were made; a typist's carets do not say so, and are not timed. */
function movesIn(update: Uint8Array): number[] {
  const decoder = decoding.createDecoder(update);
  const moves: number[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const json = decoding.readVarString(decoder);
    if (!json.includes('movedAt')) continue;
    const { movedAt }: { movedAt?: unknown } = JSON.parse(json);
    if (typeof movedAt === 'number') moves.push(movedAt);
  }
  return moves;
}
