/** Names with a number each, in the order in which they were first met. */
export class Names<T extends string | null = string> {
  readonly all: T[] = [];
  readonly #numbers = new Map<T, number>();

  numberOf(name: T): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.all.length);
    return this.all.push(name) - 1;
  }
}
