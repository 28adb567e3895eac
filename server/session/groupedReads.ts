/**
 * Reads things by id; all who ask in the same turn of the event loop share one read, which begins after them all. What it
 * gives must not be changed by anybody.
 */
export class GroupedReads<T> {
  readonly #read: (id: string) => Promise<T>;
  readonly #waiting = new Map<string, Promise<T>>();

  constructor(read: (id: string) => Promise<T>) {
    this.#read = read;
  }

  read(id: string): Promise<T> {
    const known = this.#waiting.get(id);
    if (known) return known;
    const reading = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#waiting.delete(id);
      return this.#read(id);
    });
    this.#waiting.set(id, reading);
    return reading;
  }
}
