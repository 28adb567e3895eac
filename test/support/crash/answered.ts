/** A value that a name had, or null where there is no such thing. */
export type Value = string | null;

/**
 * What commands were answered. While a command has no answer, both the old value and the new one may be found; once it was
 * answered with a 2xx, nothing but the new one.
 */
export class Answered {
  readonly #mayBe = new Map<string, Value[]>();
  /** How many commands of each kind were answered with a 2xx. */
  readonly counts = new Map<string, number>();

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  isAsked(name: string, value: Value): void {
    this.#mayBe.set(name, [...(this.#mayBe.get(name) ?? [null]), value]);
  }

  isTold(name: string, value: Value): void {
    this.#mayBe.set(name, [value]);
  }

  count(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /**
   * What was answered and is not so, in words. What is found from now on may be what is found now, or what was asked for
   * later and still came true; never again what was before.
   */
  lost(found: ReadonlyMap<string, string>): string[] {
    return [...this.#mayBe].flatMap(([name, values]) => {
      const value = found.get(name) ?? null;
      const at = values.lastIndexOf(value);
      this.#mayBe.set(name, at < 0 ? [value] : values.slice(at));
      return at < 0 ? [`${name} is ${value}, and should be ${values.map(String).join(' or ')}`] : [];
    });
  }
}
