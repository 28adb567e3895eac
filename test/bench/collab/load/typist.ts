import * as Y from 'yjs';
import { caretAt, narrativeOf } from '../seed.ts';
import type { Client } from './client.ts';
import type { Keystrokes } from './keystrokes.ts';
import { now } from './now.ts';
import { markFrame, updateFrame } from './wire.ts';

const letters = 'and so we will meet families where they are, ';
/** One stroke in so many takes a letter back. */
const backspaceEvery = 12;

/**
 * Somebody who writes at the end of an objective's narrative: each keystroke is an update, and the caret after it, as a
 * page sends them. Where the server returns marks, one is out at a time, as a page does it.
 */
export class Typist {
  readonly client: Client;
  readonly #doc = new Y.Doc();
  readonly #text: Y.XmlText;
  readonly #keystrokes: Keystrokes;
  #strokes = 0;
  #nextMark = 1;
  #markIsOut = false;
  #markIsDue = false;

  constructor(client: Client, keystrokes: Keystrokes, objective: string) {
    this.client = client;
    this.#keystrokes = keystrokes;
    Y.applyUpdate(this.#doc, client.state);
    this.#text = narrativeOf(this.#doc, objective);
    client.hear = (heard) => {
      if (heard.kind === 'acknowledged') this.#marked();
    };
    this.#doc.on('update', (update: Uint8Array) => client.send(updateFrame(update)));
  }

  get clientId(): number {
    return this.#doc.clientID;
  }

  /** How many letters it has written, whether they still stand or not. */
  get clock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID);
  }

  strike(): void {
    this.#strokes += 1;
    const at = now();
    if (this.#strokes % backspaceEvery === 0) this.#text.delete(this.#text.length - 1, 1);
    else {
      this.#keystrokes.sent(this.clientId, this.clock, at);
      this.#text.insert(this.#text.length, letters.charAt(this.#strokes % letters.length));
    }
    const caret = caretAt(this.#text, this.#text.length);
    this.client.be({ cursor: { anchor: caret, head: caret } });
    if (this.client.order.dialect !== 'moothall') return;
    this.#markIsDue = true;
    this.#mark();
  }

  #marked(): void {
    this.#markIsOut = false;
    this.#mark();
  }

  #mark(): void {
    if (!this.#markIsDue || this.#markIsOut) return;
    this.#markIsDue = false;
    this.#markIsOut = true;
    this.client.send(markFrame(this.#nextMark));
    this.#nextMark += 1;
  }
}
