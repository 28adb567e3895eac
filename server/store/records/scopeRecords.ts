import type { Held } from './held.ts';

/** Where a record lies in its scope. A blank cannot occur in a kind or an id, so no two records share a slot. */
export function slot(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/**
 * All records of one scope at one moment, in the order of their slots. Never changed: a write makes a new one. The order is
 * part of it because a file that told in which order things were written would tell who answered what in a session.
 */
export class ScopeRecords {
  static readonly none = new ScopeRecords(new Map());

  readonly #bySlot: ReadonlyMap<string, Held>;
  readonly #idsByKind = new Map<string, readonly string[]>();

  constructor(bySlot: ReadonlyMap<string, Held>) {
    this.#bySlot = bySlot;
  }

  static of(records: Iterable<Held>): ScopeRecords {
    return new ScopeRecords(inOrder([...records].map((held) => [slot(held.kind, held.id), held])));
  }

  get size(): number {
    return this.#bySlot.size;
  }

  get(at: string): Held | undefined {
    return this.#bySlot.get(at);
  }

  all(): Iterable<Held> {
    return this.#bySlot.values();
  }

  /** The ids of one kind, in order. Gathered once for each state, not once for each page. */
  ids(kind: string): readonly string[] {
    const known = this.#idsByKind.get(kind);
    if (known) return known;
    const ids = [...this.#bySlot.values()].filter((held) => held.kind === kind).map((held) => held.id);
    this.#idsByKind.set(kind, ids);
    return ids;
  }

  /** The state after these changes, where null removes. */
  with(changes: ReadonlyMap<string, Held | null>): ScopeRecords {
    const bySlot = new Map(this.#bySlot);
    let grew = false;
    for (const [at, held] of changes) {
      if (held) {
        grew ||= !bySlot.has(at);
        bySlot.set(at, held);
      } else bySlot.delete(at);
    }
    return new ScopeRecords(grew ? inOrder([...bySlot]) : bySlot);
  }
}

function inOrder(entries: [string, Held][]): Map<string, Held> {
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
