import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../../shared/errors.ts';
import type { Moment } from '../moment.ts';
import { bytesOf, type Operation, undoOf, writeBatch } from './batch.ts';
import type { RawEntry } from './interpret.ts';
import { type Level, openLevel } from './openLevel.ts';

/** Beyond its log, what LevelDB writes while it opens. */
const roomToOpenBytes = 64 * 1024;

/** What is read at once when everything is: about so many bytes, and entries at most. */
const pageBytes = 256 * 1024;
const pageEntries = 1_000;

/**
 * The LevelDB that holds all documents.
 *
 * After a write that failed, LevelDB goes on taking writes into the same log, behind the torn record, and when it is
 * next opened it drops everything after that record: writes that it had confirmed. So after any failure nothing more
 * is written until it was closed and opened again, which cuts the torn record off. Where the disk took the record and
 * only the sync failed, it is whole, and opening brings it back: it is undone before anybody reads. Should this process
 * be killed before that, the next one finds what was refused, and can't know.
 */
export class LevelFolder {
  readonly #folder: string;
  readonly #reads = new Set<Promise<unknown>>();
  #level: Level | undefined;
  #reopening: Promise<void> | undefined;
  /** The write that failed, until it is mended. */
  #refused: readonly Operation[] | undefined;
  /** What undoes it. There before the LevelDB that still is as it was before is closed. */
  #undo: readonly Operation[] | undefined;

  private constructor(folder: string, level: Level) {
    this.#folder = folder;
    this.#level = level;
  }

  /** Refusals as of `openLevel`. */
  static async open(folder: string, mayCreate: boolean): Promise<LevelFolder> {
    return new LevelFolder(folder, await openLevel(folder, mayCreate));
  }

  /** @throws Problem of `openLevel` where it has to be opened again and can't be; else whatever `use` throws */
  async read<R>(use: (level: Level) => Promise<R>): Promise<R> {
    await this.#reopening?.catch(() => undefined);
    const level = this.#level ?? (await this.#reopen());
    const reading = use(level);
    this.#reads.add(reading);
    try {
      return await reading;
    } finally {
      this.#reads.delete(reading);
    }
  }

  /**
   * All entries as they stand now, in the order of their keys. Should the folder have to be opened again while they are
   * read, the reading ends with an error: writers go first.
   */
  everything(): Moment<RawEntry> {
    const level = this.#level;
    if (!level) throw reopening();
    const snapshot = level.snapshot();
    return { items: this.#pages(level, snapshot), release: () => snapshot.close() };
  }

  async *#pages(level: Level, snapshot: ReturnType<Level['snapshot']>): AsyncIterable<RawEntry> {
    for (let after = ''; ; ) {
      const page = await this.read(async (current) => {
        if (current !== level) throw reopening();
        const options = { gt: after, snapshot, fillCache: false, highWaterMarkBytes: pageBytes };
        const iterator = level.iterator<string, Uint8Array>(options);
        return iterator.nextv(pageEntries).finally(() => iterator.close());
      });
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last[0];
    }
  }

  /** Mends what a failed write left behind. @throws whatever LevelDB says, Problem of `openLevel` */
  async prepareToWrite(): Promise<void> {
    if (!this.#refused && this.#level) return;
    if (this.#refused && this.#level) {
      this.#undo ??= await undoOf(this.#level, this.#refused);
      // Reading goes on as long as there is clearly no room: once closed on a full disk, it can't be opened again.
      await this.#mustHaveRoom(this.#undo);
    }
    await this.#reopen();
  }

  /** One synced batch, all or nothing. One caller at a time. @throws whatever LevelDB says */
  async write(operations: readonly Operation[]): Promise<void> {
    const level = this.#level;
    if (this.#refused || !level) throw new Error('prepareToWrite comes first');
    try {
      await writeBatch(level, operations);
    } catch (error) {
      this.#refused = operations;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#reopening?.catch(() => undefined);
    // The last chance: whoever opens the folder next does not know what was refused.
    if (this.#refused) await this.prepareToWrite().catch(() => undefined);
    await Promise.allSettled(this.#reads);
    await this.#level?.close();
    this.#level = undefined;
  }

  async #reopen(): Promise<Level> {
    this.#reopening ??= this.#closeAndOpen().finally(() => {
      this.#reopening = undefined;
    });
    await this.#reopening;
    if (!this.#level) throw reopening();
    return this.#level;
  }

  async #closeAndOpen(): Promise<void> {
    const level = this.#level;
    this.#level = undefined;
    await Promise.allSettled(this.#reads);
    await level?.close();
    const opened = await openLevel(this.#folder, false);
    try {
      if (this.#undo) await writeBatch(opened, this.#undo);
    } catch (error) {
      await opened.close();
      throw error;
    }
    this.#refused = undefined;
    this.#undo = undefined;
    this.#level = opened;
  }

  /** LevelDB turns its log into a table while it opens: is there room for as much, and for the undo after it? */
  async #mustHaveRoom(undo: readonly Operation[]): Promise<void> {
    const logs = (await readdir(this.#folder)).filter((name) => name.endsWith('.log'));
    const sizes = await Promise.all(logs.map(async (name) => (await stat(join(this.#folder, name))).size));
    const needed = sizes.reduce((sum, size) => sum + size, roomToOpenBytes + bytesOf(undo));
    const { bavail, bsize } = await statfs(this.#folder);
    if (bavail * bsize < needed) throw new Error('No space left to open the documents again');
  }
}

function reopening(): Problem {
  return new Problem('unavailable', 'The documents can’t be opened right now.');
}
