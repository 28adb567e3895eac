import * as Y from 'yjs';

/** So many keep everybody waiting for two or three seconds; honest updates need a few each. */
export const mostSteps = 4_000_000;

/**
 * How many parts Yjs would compare to put these updates in their place; not counted much beyond `mostSteps`. It compares
 * each part with all that others wrote in the same place, so a few kilobytes can cost minutes, of every newcomer too.
 */
export function stepsFor(
  doc: Y.Doc,
  updates: readonly { update: Uint8Array; goesOn?: boolean }[],
  decode: typeof Y.decodeUpdate = Y.decodeUpdate,
): number {
  // As nearly all: nothing of it meets anything, so nothing has to be looked up.
  if (updates.every(({ goesOn }) => goesOn)) return 0;
  const effort = new Effort(doc.store);
  for (const { update } of updates) {
    for (const struct of decode(update).structs) {
      if (struct instanceof Y.Item) effort.add(struct);
      if (effort.steps > mostSteps) return effort.steps;
    }
  }
  return effort.steps;
}

/** Whether it goes on where its writer left off: such a part meets nothing on its way. */
export function followsItself({ id, origin }: Y.Item): boolean {
  return origin !== null && origin.client === id.client && origin.clock === id.clock - 1;
}

/** Parts of the updates that were written after the same one. */
interface Siblings {
  all: number;
  byClient: Map<number, number>;
}

class Effort {
  steps = 0;
  readonly #store: Y.Doc['store'];
  /** Of each part of the updates that names what it stands before: the first such that the document holds. */
  readonly #before = new Map<string, Y.ID | null>();
  readonly #siblings = new Map<string, Siblings>();
  readonly #between = new Map<string, number>();

  constructor(store: Y.Doc['store']) {
    this.#store = store;
  }

  add(item: Y.Item): void {
    const { id, origin, rightOrigin } = item;
    if (rightOrigin) this.#before.set(name(id), this.#held(rightOrigin));
    if (followsItself(item)) return;
    const isNew = origin !== null && !this.#find(origin);
    if (!isNew) this.steps += this.#others(origin, rightOrigin && this.#held(rightOrigin));
    this.steps += this.#meetings(id.client, origin, rightOrigin);
  }

  /** How many of these updates' own parts it meets. */
  #meetings(client: number, origin: Y.ID | null, rightOrigin: Y.ID | null): number {
    if (!origin && !rightOrigin) return 0;
    const key = origin ? name(origin) : 'first';
    const siblings = this.#siblings.get(key) ?? { all: 0, byClient: new Map() };
    this.#siblings.set(key, siblings);
    const own = siblings.byClient.get(client) ?? 0;
    // Just before one's own last part, only those of others are in between.
    const met = rightOrigin && this.#before.has(name(rightOrigin)) ? siblings.all - own : siblings.all;
    siblings.all += 1;
    siblings.byClient.set(client, own + 1);
    return met;
  }

  /** How much the document holds between two neighbours, as the writer knew them. */
  #others(origin: Y.ID | null, rightOrigin: Y.ID | null): number {
    const key = `${origin ? name(origin) : ''} ${rightOrigin ? name(rightOrigin) : ''}`;
    const known = this.#between.get(key);
    if (known !== undefined) return known;
    const from = origin && this.#find(origin);
    const to = rightOrigin && this.#find(rightOrigin);
    let steps = 0;
    if (from && from !== to) {
      for (let item = from.right; item && item !== to && steps < mostSteps; item = item.right) steps += 1;
    } else if (to && !from) {
      for (let item = to.left; item && steps < mostSteps; item = item.left) steps += 1;
    }
    this.#between.set(key, steps);
    return steps;
  }

  #held(id: Y.ID): Y.ID | null {
    return this.#find(id) ? id : (this.#before.get(name(id)) ?? null);
  }

  #find(id: Y.ID): Y.Item | undefined {
    if (id.clock >= Y.getState(this.#store, id.client)) return undefined;
    const struct = Y.getItem(this.#store, id);
    return struct instanceof Y.Item ? struct : undefined;
  }
}

function name({ client, clock }: Y.ID): string {
  return `${client}/${clock}`;
}
