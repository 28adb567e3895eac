import { WebSocket } from 'ws';
import { presenceFrame } from '../../../support/wire.ts';
import { now } from './now.ts';
import {
  answerFrame,
  type ClientOrder,
  type Heard,
  helloOf,
  prefixOf,
  questionFrame,
  readFrame,
} from './wire.ts';

/** The stock awareness says again that its person is here after so long. */
const renewMs = 15_000;

const emptyUpdate = new Uint8Array([0, 0]);

/**
 * One person's page as the server sees it: a socket that asks for the document, answers the server's question, and says
 * where its person is, every 15 s again. It holds no document. Unless somebody listens, what comes in after the document
 * is counted and not read, so that hundreds of these fit beside the server on one machine.
 */
export class Client {
  readonly clientId = 1 + Math.floor(Math.random() * 0xffff_fffe);
  readonly order: ClientOrder;
  frames = 0;
  /** Called with every message, and the time at which it came. */
  hear: ((heard: Heard, at: number) => void) | undefined;
  /** The document as it was when this client came in; from `synced` on. */
  state: Uint8Array = emptyUpdate;
  readonly synced: Promise<void>;
  readonly #ws: WebSocket;
  readonly #prefix: Uint8Array;
  #awarenessClock = 0;
  #where: object = {};
  #renewing: NodeJS.Timeout | undefined;
  #synced = false;
  #left = false;

  /** One that is `shy` says nothing of where its person is until it is told to. */
  constructor(order: ClientOrder, name: string, shy = false) {
    this.order = order;
    this.#prefix = prefixOf(order);
    const headers = order.cookie === undefined ? {} : { cookie: order.cookie };
    const ws = new WebSocket(order.url, { headers, perMessageDeflate: false, skipUTF8Validation: true });
    this.#ws = ws;
    this.synced = new Promise((resolve, reject) => {
      ws.on('open', () => {
        const hello = helloOf(order);
        if (hello) this.send(hello);
        this.send(questionFrame());
        if (shy) return;
        this.be({ user: { name, color: '#30bced' } });
        this.#renewing = setInterval(() => this.#sayWhere(), renewMs);
      });
      ws.on('message', (data: Buffer) => this.#take(data, resolve));
      ws.on('error', reject);
      ws.on('close', (code, reason) => {
        clearInterval(this.#renewing);
        const error = new Error(`${name} was sent away: ${code} ${reason}`);
        reject(error);
        // Nobody waits for the promise any more: a run that goes on with fewer people must not pass for a whole one.
        if (!this.#left && this.#synced) throw error;
      });
    });
  }

  send(message: Uint8Array): void {
    this.#ws.send(this.#prefix.length === 0 ? message : Buffer.concat([this.#prefix, message]));
  }

  /** Says where its person is, besides what was said before. */
  be(where: object): void {
    this.#where = { ...this.#where, ...where };
    this.#sayWhere();
  }

  /** Bytes that the socket has not taken yet. */
  get unsent(): number {
    return this.#ws.bufferedAmount;
  }

  /** Resolves once the socket has taken nearly all of it, or it is that late by `now()`. */
  async drained(deadline: number): Promise<void> {
    while (this.unsent > 100_000 && now() < deadline) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  leave(): void {
    this.#left = true;
    clearInterval(this.#renewing);
    this.#ws.terminate();
  }

  #sayWhere(): void {
    this.#awarenessClock += 1;
    this.send(presenceFrame(this.clientId, this.#awarenessClock, this.#where));
  }

  #take(data: Buffer, onSynced: () => void): void {
    this.frames += 1;
    if (this.#synced && !this.hear) return;
    const at = now();
    const heard = readFrame(data.subarray(this.#prefix.length));
    if (heard.kind === 'question') this.send(answerFrame(emptyUpdate));
    this.hear?.(heard, at);
    if (heard.kind !== 'state' || this.#synced) return;
    this.#synced = true;
    this.state = heard.update;
    onSynced();
  }
}
