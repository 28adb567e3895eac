import type { Logger } from 'pino';
import type * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import { pauseAfter } from '../pauses.ts';
import type { DocumentStore, DocumentUpdate } from '../store/port.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';
import type { Change } from './items.ts';
import { loadDocument } from './loadDocument.ts';
import type { Member } from './member.ts';

export interface KeepingParts {
  documents: DocumentStore;
  committer: Committer;
  clock: Clock;
  log: Logger;
}

export interface KeepingRoom {
  members(): Iterable<Member>;
  /** Takes the edits of commands out of the document; rejects where that can't be done. */
  withoutEdits(changes: readonly Change[]): Promise<Change[]>;
  /** From now on `failing` says why. */
  onFailing(): void;
}

/** What of a turn is on disk, and the log's last position where anything was written. */
export interface Kept {
  changes: readonly Change[];
  seq: number | undefined;
}

/** Gets the changes of one room onto the disk, for as long as that takes. */
export class Keeping {
  readonly #strategyId: string;
  readonly #parts: KeepingParts;
  readonly #room: KeepingRoom;
  #failing: string | undefined;
  #copy: Promise<Y.Doc> | undefined;
  #stop: (() => void) | undefined;
  #stopped = false;

  constructor(strategyId: string, parts: KeepingParts, room: KeepingRoom) {
    this.#strategyId = strategyId;
    this.#parts = parts;
    this.#room = room;
  }

  /** Why nothing can be saved at the moment, in words for the people in the room. */
  get failing(): string | undefined {
    return this.#failing;
  }

  refusal(cause?: unknown): Problem {
    return new Problem(
      'not-saved',
      'The server can’t write to its disk at the moment. Nothing was changed; try again later.',
      [],
      { cause },
    );
  }

  /**
   * Resolves once what remains of the changes is on disk. When a write fails, commands are told so and their edits
   * taken back; what people typed is kept and tried again, with growing pauses.
   */
  async keep(all: readonly Change[]): Promise<Kept> {
    let changes = all;
    for (let failures = 0; changes.some(({ update }) => update); ) {
      try {
        const seq = await this.#parts.committer.append(this.#strategyId, changes.flatMap(stored));
        this.#recover();
        return { changes, seq };
      } catch (error) {
        failures += 1;
        this.#parts.log.error({ err: error, strategyId: this.#strategyId, failures }, 'could not save');
        changes = await this.#rollBack(changes, error);
        if (!changes.some(({ update }) => update)) break;
        this.#tellOnce();
        await this.#pause(pauseAfter(failures));
      }
    }
    this.#recover();
    return { changes, seq: undefined };
  }

  /** The document as it is on disk, while the live one is ahead of it. */
  onDisk(): Promise<Y.Doc> {
    this.#copy ??= loadDocument(this.#parts.documents, this.#strategyId).then((loaded) => {
      if (!loaded) throw new Error('The document is no longer in the store');
      return loaded.doc;
    });
    this.#copy.catch(() => {
      this.#copy = undefined;
    });
    return this.#copy;
  }

  stop(): void {
    this.#stopped = true;
    this.#stop?.();
  }

  async #rollBack(changes: readonly Change[], cause: unknown): Promise<readonly Change[]> {
    const edits = changes.flatMap(({ edit }) => (edit ? [edit.item] : []));
    if (edits.length === 0) return changes;
    try {
      const others = await this.#room.withoutEdits(changes);
      for (const edit of edits) edit.failed(this.refusal(cause));
      return others;
    } catch (error) {
      // They can't be taken out, so they are tried again with the rest, and their commands wait.
      this.#parts.log.error({ err: error, strategyId: this.#strategyId }, 'could not take edits back');
      return changes;
    }
  }

  #tellOnce(): void {
    if (this.#failing !== undefined) return;
    const failing = 'The server can’t write to its disk. Your changes are kept here and sent again.';
    this.#failing = failing;
    for (const member of this.#room.members()) member.tell({ kind: 'store', failing });
    this.#room.onFailing();
  }

  #recover(): void {
    if (this.#failing === undefined) return;
    this.#failing = undefined;
    this.#copy?.then((doc) => doc.destroy()).catch(() => {});
    this.#copy = undefined;
    for (const member of this.#room.members()) member.tell({ kind: 'store', failing: null });
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.#parts.clock.after(ms, resolve);
      this.#stop = () => {
        cancel();
        resolve();
      };
      if (this.#stopped) this.#stop();
    });
    this.#stop = undefined;
    if (this.#stopped) throw new Problem('unavailable', 'This strategy was closed before it could be saved.');
  }
}

function stored({ update, personId, at, owners }: Change): DocumentUpdate[] {
  return update ? [{ update, personId, at, owners }] : [];
}
