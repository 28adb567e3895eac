import type { Held } from './held.ts';
import { slot } from './scopeRecords.ts';

interface Place {
  scope: string;
  at: string;
}

/** Which records carry a key, over all scopes. Holds places, not values. */
export class KeyIndex {
  readonly #places = new Map<string, Map<string, Place>>();

  change(before: Held | undefined, after: Held | undefined): void {
    if (before) for (const key of before.keys) this.#forget(slot(before.kind, key), before);
    if (after) for (const key of after.keys) this.#remember(slot(after.kind, key), after);
  }

  /** In the order of scope, then id: the same question always gets the same answer. */
  find(kind: string, key: string, limit: number): Place[] {
    const places = this.#places.get(slot(kind, key));
    if (!places) return [];
    return [...places]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .slice(0, limit)
      .map(([, place]) => place);
  }

  #remember(name: string, held: Held): void {
    const places = this.#places.get(name) ?? new Map<string, Place>();
    places.set(order(held), { scope: held.scope, at: slot(held.kind, held.id) });
    this.#places.set(name, places);
  }

  #forget(name: string, held: Held): void {
    const places = this.#places.get(name);
    places?.delete(order(held));
    if (places?.size === 0) this.#places.delete(name);
  }
}

/** A blank sorts before everything that a scope or an id can hold. */
function order(held: Held): string {
  return `${held.scope} ${held.id}`;
}
