import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { collabPath } from '../../../shared/collab/address.ts';
import { encodeMoothall } from '../../../shared/collab/messages.ts';
import { readHeard, syncFrame } from '../wire.ts';
import type { Owed } from './owed.ts';
import { randomEdit } from './strategyEdits.ts';

export interface TypistParts {
  /** Where the gate is, as `host:port`. */
  host: string;
  strategyId: string;
  cookie: string;
  owed: Owed;
  random(): number;
}

/** How long somebody who was cut off waits before they come back. */
const comeBackMs = 30;

/**
 * Somebody who types fast over a bare WebSocket, on bad Wi-Fi: comes back at once whenever they are cut off, hangs up now
 * and then in mid-word, types on meanwhile, and writes down what the server promised.
 */
export class Typist {
  readonly doc = new Y.Doc();
  readonly #parts: TypistParts;
  #ws: WebSocket | undefined;
  /** Sent on this connection and not told to be saved yet. */
  #sent: Uint8Array[] = [];
  #marks: { mark: number; covers: number }[] = [];
  #nextMark = 1;
  #synced = false;
  #working = true;
  #resting = false;
  /** Close codes that no crash explains. */
  readonly refusals: string[] = [];

  constructor(parts: TypistParts) {
    this.#parts = parts;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send('update', update);
    });
    this.#connect();
    this.#later();
  }

  get strategyId(): string {
    return this.#parts.strategyId;
  }

  get isSynced(): boolean {
    return this.#synced;
  }

  /** Whether all that it holds is on the server's disk, as far as it was told. */
  get isSaved(): boolean {
    return this.#synced && this.#sent.length === 0;
  }

  /** Stops typing, and goes on listening. */
  rest(): void {
    this.#resting = true;
    this.#mark();
  }

  stop(): void {
    this.#working = false;
    this.#ws?.terminate();
    this.doc.destroy();
  }

  #connect(): void {
    const { host, strategyId, cookie } = this.#parts;
    const ws = new WebSocket(`ws://${host}${collabPath}/${strategyId}`, { headers: { cookie } });
    this.#ws = ws;
    ws.binaryType = 'nodebuffer';
    ws.on('error', () => {});
    ws.on('open', () => ws.send(syncFrame('step1', Y.encodeStateVector(this.doc))));
    ws.on('message', (data) => {
      if (data instanceof Uint8Array) this.#hear(data);
    });
    ws.on('close', (code, reason) => {
      this.#sent = [];
      this.#marks = [];
      this.#synced = false;
      if (code >= 4000) this.refusals.push(`${code} ${reason}`);
      if (this.#working) setTimeout(() => this.#working && this.#connect(), comeBackMs).unref();
    });
  }

  #hear(frame: Uint8Array): void {
    const heard = readHeard(frame);
    if (heard.kind === 'step1') {
      this.#send('step2', Y.encodeStateAsUpdate(this.doc, heard.bytes));
      this.#mark();
    } else if (heard.kind === 'step2' || heard.kind === 'update') {
      this.#parts.owed.isDelivered(heard.bytes);
      Y.applyUpdate(this.doc, heard.bytes, this);
      if (heard.kind === 'step2') this.#synced = true;
    } else if (heard.kind === 'moothall' && heard.message.kind === 'mark') {
      this.#isTold(heard.message.mark);
    }
  }

  #isTold(mark: number): void {
    for (let next = this.#marks[0]; next && next.mark <= mark; next = this.#marks[0]) {
      this.#marks.shift();
      for (const update of this.#sent.splice(0, next.covers)) this.#parts.owed.isTold(update);
    }
    if (this.#resting && this.#sent.length > 0 && this.#marks.length === 0) this.#mark();
  }

  #send(kind: 'step2' | 'update', bytes: Uint8Array): void {
    if (this.#ws?.readyState !== WebSocket.OPEN) return;
    this.#ws.send(syncFrame(kind, bytes));
    this.#sent.push(bytes);
  }

  #mark(): void {
    if (this.#ws?.readyState !== WebSocket.OPEN) return;
    const marked = this.#marks.reduce((sum, { covers }) => sum + covers, 0);
    this.#marks.push({ mark: this.#nextMark, covers: this.#sent.length - marked });
    this.#ws.send(encodeMoothall({ kind: 'mark', mark: this.#nextMark }));
    this.#nextMark += 1;
  }

  /** The next keystroke. */
  #later(): void {
    const { random } = this.#parts;
    setTimeout(
      () => {
        if (!this.#working || this.#resting) return;
        // Nobody types into a page that is still blank.
        if (this.doc.store.clients.size > 0) randomEdit(this.doc, random);
        if (random() < 0.3) this.#mark();
        if (random() < 0.01) this.#ws?.terminate();
        this.#later();
      },
      8 + random() * 40,
    ).unref();
  }
}
