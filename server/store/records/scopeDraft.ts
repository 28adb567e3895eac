import { changedMeanwhile } from '../refusals.ts';
import type { Held, PreparedWrite } from './held.ts';
import { type ScopeRecords, slot } from './scopeRecords.ts';

/** What a scope will be once the writes of one group are durable. Readers never see it. */
export class ScopeDraft {
  readonly base: ScopeRecords;
  readonly #changes = new Map<string, Held | null>();

  constructor(base: ScopeRecords) {
    this.base = base;
  }

  get unchanged(): boolean {
    return this.#changes.size === 0;
  }

  /**
   * Takes all of these writes, or none. Answers the new versions in order, 0 for a removed record.
   * @throws Problem `changed-meanwhile`; the draft then is as it was
   */
  apply(writes: readonly PreparedWrite[]): number[] {
    const mine = new Map<string, Held | null>();
    const versions = writes.map((write) => {
      const at = slot(write.kind, write.id);
      const before = this.#now(mine, at);
      if ((before?.version ?? 0) !== write.expect) throw changedMeanwhile();
      if (write.text === undefined) return write.expect;
      const after = write.text === null ? null : next(write, write.text);
      if (before || after) mine.set(at, after);
      return after?.version ?? 0;
    });
    for (const [at, held] of mine) this.#changes.set(at, held);
    return versions;
  }

  finish(): ScopeRecords {
    return this.base.with(this.#changes);
  }

  /** What each changed record was and is. */
  *changes(): Iterable<{ before: Held | undefined; after: Held | undefined }> {
    for (const [at, held] of this.#changes) {
      yield { before: this.base.get(at), after: held ?? undefined };
    }
  }

  /** A removal within this draft hides what the base still holds. */
  #now(mine: ReadonlyMap<string, Held | null>, at: string): Held | undefined {
    for (const changes of [mine, this.#changes]) {
      const changed = changes.get(at);
      if (changed !== undefined) return changed ?? undefined;
    }
    return this.base.get(at);
  }
}

function next(write: PreparedWrite, text: string): Held {
  const { scope, kind, id, expect, keys } = write;
  return { scope, kind, id, version: expect + 1, keys, text };
}
