import { Problem } from '../../../../shared/errors.ts';
import { GroupCommit, type Waiting } from '../../groupCommit.ts';
import { notSaved } from '../../refusals.ts';
import type { Operation } from './batch.ts';
import type { DocumentReader } from './documentReader.ts';
import { encodeText } from './frame.ts';
import { keyOf, updateKey } from './keys.ts';
import type { LevelFolder } from './levelFolder.ts';

export interface Append {
  documentId: string;
  /** Encoded updates. */
  frames: readonly Uint8Array[];
  /** Yjs client ids with who owns them from now on, unless somebody does. */
  owners: readonly (readonly [client: number, personId: string])[];
}

/** What waits for the log. A `plan` reads before it writes, so it goes alone, when all before it is on disk. */
type Task =
  | { kind: 'append'; appends: readonly Append[] }
  | { kind: 'put'; operations: readonly Operation[] }
  | { kind: 'plan'; plan: () => Promise<Operation[]> };
type WaitingTask = Waiting<Task, number[]>;

/** Of how many documents the last position is remembered: more than are open at a time, and not all that ever were. */
const lastsAtMost = 1_000;

/** The one writer of the one log: what documents change in the same turn shares one synced batch. */
export class DocumentWriter {
  readonly #folder: LevelFolder;
  readonly #reader: DocumentReader;
  readonly #tasks = new GroupCommit<Task, number[]>((group) => this.#commit(group));
  /** Last positions of documents written to since the log was opened, or was opened again. */
  readonly #lasts = new Map<string, number>();

  constructor(folder: LevelFolder, reader: DocumentReader) {
    this.#folder = folder;
    this.#reader = reader;
  }

  /** Answers the last position of each. */
  append(appends: readonly Append[]): Promise<number[]> {
    return this.#tasks.submit({ kind: 'append', appends });
  }

  async put(operations: readonly Operation[]): Promise<void> {
    await this.#tasks.submit({ kind: 'put', operations });
  }

  async alone(plan: () => Promise<Operation[]>): Promise<void> {
    await this.#tasks.submit({ kind: 'plan', plan });
  }

  /** For plans: where a document ends. */
  async last(documentId: string): Promise<number> {
    const last = this.#lasts.get(documentId) ?? (await this.#reader.last(documentId));
    if (last !== undefined) return last;
    throw new Problem('unavailable', 'This document’s last change can’t be read; open the document first.');
  }

  /** For plans that change where a document ends. */
  forget(documentId: string): void {
    this.#lasts.delete(documentId);
  }

  async #commit(group: readonly WaitingTask[]): Promise<void> {
    let together: WaitingTask[] = [];
    for (const waiting of group) {
      if (waiting.task.kind !== 'plan') {
        together.push(waiting);
        continue;
      }
      await this.#write(together);
      await this.#write([waiting]);
      together = [];
    }
    await this.#write(together);
  }

  async #write(group: readonly WaitingTask[]): Promise<void> {
    if (group.length === 0) return;
    const staged: { waiting: WaitingTask; answer: number[] }[] = [];
    try {
      await this.#folder.prepareToWrite();
      const lasts = new Map<string, number>();
      const operations: Operation[] = [];
      for (const waiting of group) {
        try {
          const stage = await this.#stage(waiting.task, lasts);
          // One by one: a long log has more entries than a call can have arguments.
          for (const operation of stage.operations) operations.push(operation);
          staged.push({ waiting, answer: stage.answer });
        } catch (error) {
          // A refusal concerns its own task. The others of the group go on.
          if (!(error instanceof Problem)) throw error;
          waiting.reject(error);
        }
      }
      if (operations.length > 0) await this.#folder.write(operations);
      // They are read again where they are missing.
      if (this.#lasts.size > lastsAtMost) this.#lasts.clear();
      for (const [documentId, last] of lasts) this.#lasts.set(documentId, last);
    } catch (error) {
      // Nothing is taken for granted of a log that has to be opened again.
      this.#lasts.clear();
      for (const waiting of group) waiting.reject(notSaved(error));
      return;
    }
    for (const { waiting, answer } of staged) waiting.resolve(answer);
  }

  async #stage(
    task: Task,
    lasts: Map<string, number>,
  ): Promise<{ operations: readonly Operation[]; answer: number[] }> {
    switch (task.kind) {
      case 'put':
        return { operations: task.operations, answer: [] };
      case 'plan':
        return { operations: await task.plan(), answer: [] };
      case 'append': {
        // All are looked up before any is counted: a refused call must not move the positions of the others.
        for (const { documentId } of task.appends) {
          if (!lasts.has(documentId)) lasts.set(documentId, await this.last(documentId));
        }
        const operations: Operation[] = await this.#newOwners(task.appends);
        const answer = task.appends.map(({ documentId, frames }) => {
          let seq = lasts.get(documentId) ?? 0;
          for (const value of frames) {
            seq += 1;
            operations.push({ type: 'put', key: updateKey(documentId, seq), value });
          }
          lasts.set(documentId, seq);
          return seq;
        });
        return { operations, answer };
      }
    }
  }

  async #newOwners(appends: readonly Append[]): Promise<Operation[]> {
    const operations = new Map<string, Operation>();
    for (const { documentId, owners } of appends) {
      for (const [client, personId] of owners) {
        const key = keyOf(documentId, 'k', client);
        if (operations.has(key) || (await this.#reader.value(documentId, key))) continue;
        operations.set(key, { type: 'put', key, value: encodeText(personId) });
      }
    }
    return [...operations.values()];
  }
}
