import { now } from './now.ts';

/** When each keystroke was sent, and how long it took to each observer. */
export class Keystrokes {
  readonly #sent = new Map<number, Map<number, number>>();
  /** Milliseconds from sending to receipt, of each keystroke or move at each observer, for those sent in the window. */
  readonly latencies: number[] = [];
  #window = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };

  /** A letter, by the typist's Yjs client id and the clock that the letter has. Times are of `now()`. */
  sent(clientId: number, clock: number, at: number): void {
    let own = this.#sent.get(clientId);
    if (!own) {
      own = new Map();
      this.#sent.set(clientId, own);
    }
    own.set(clock, at);
  }

  /** An update may hold several letters of one typist, merged into one run. */
  received(clientId: number, clock: number, length: number, at: number): void {
    const own = this.#sent.get(clientId);
    if (!own) return;
    for (let each = clock; each < clock + length; each += 1) {
      const sentAt = own.get(each);
      if (sentAt !== undefined) this.took(sentAt, at);
    }
  }

  took(sentAt: number, at: number): void {
    const { from, to } = this.#window;
    if (sentAt >= from && sentAt < to) this.latencies.push(at - sentAt);
  }

  openWindow(): void {
    this.#window = { from: now(), to: Number.POSITIVE_INFINITY };
  }

  closeWindow(): void {
    this.#window.to = now();
  }
}
