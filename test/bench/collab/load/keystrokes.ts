/** When each keystroke was sent: by the typist's Yjs client id and the clock that the letter has. */
export class Keystrokes {
  readonly #sent = new Map<number, Map<number, number>>();
  /** Milliseconds from sending to receipt, of each keystroke at each observer, for those sent in the window. */
  readonly latencies: number[] = [];
  counted = 0;
  #window = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };

  /** Times are of `performance.now()` in this process, where typists and observers are together. */
  sent(clientId: number, clock: number, at: number): void {
    let own = this.#sent.get(clientId);
    if (!own) {
      own = new Map();
      this.#sent.set(clientId, own);
    }
    own.set(clock, at);
    if (this.#counts(at)) this.counted += 1;
  }

  /** An update may hold several letters of one typist, merged into one run. */
  received(clientId: number, clock: number, length: number, at: number): void {
    const own = this.#sent.get(clientId);
    if (!own) return;
    for (let each = clock; each < clock + length; each += 1) {
      const sentAt = own.get(each);
      if (sentAt !== undefined && this.#counts(sentAt)) this.latencies.push(at - sentAt);
    }
  }

  openWindow(): void {
    this.#window = { from: performance.now(), to: Number.POSITIVE_INFINITY };
  }

  closeWindow(): void {
    this.#window.to = performance.now();
  }

  #counts(at: number): boolean {
    return at >= this.#window.from && at < this.#window.to;
  }
}
