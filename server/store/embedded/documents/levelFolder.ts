import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../../shared/errors.ts';
import type { RawEntry } from './interpret.ts';
import { type Level, openLevel } from './openLevel.ts';

export type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

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
 * is written until it was closed and opened again, which cuts the torn record off.
 */
export class LevelFolder {
  readonly #folder: string;
  readonly #reads = new Set<Promise<unknown>>();
  #level: Level | undefined;
  #reopening: Promise<void> | undefined;
  #suspect = false;

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
  everything(): AsyncIterable<RawEntry> {
    const level = this.#level;
    if (!level) throw reopening();
    return this.#pages(level, level.snapshot());
  }

  async *#pages(level: Level, snapshot: ReturnType<Level['snapshot']>): AsyncIterable<RawEntry> {
    try {
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
    } finally {
      await snapshot.close();
    }
  }

  /** Mends what a failed write left behind. Call before working out what to write: it may bring entries back. */
  async prepareToWrite(): Promise<void> {
    if (!this.#suspect && this.#level) return;
    // Reading goes on as long as there is clearly no room: once closed on a full disk, it can't be opened again.
    if (this.#level) await this.#mustHaveRoom();
    await this.#reopen();
    this.#suspect = false;
  }

  /** One synced batch, all or nothing. One caller at a time. @throws whatever LevelDB says */
  async write(operations: Operation[]): Promise<void> {
    const level = this.#level;
    if (this.#suspect || !level) throw new Error('prepareToWrite comes first');
    try {
      // Put together one by one: an array of operations would be copied and looked through twice, at three times the cost.
      const batch = level.batch();
      for (const operation of operations) {
        if (operation.type === 'put') batch.put(operation.key, operation.value);
        else batch.del(operation.key);
      }
      await batch.write({ sync: true });
    } catch (error) {
      this.#suspect = true;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#reopening?.catch(() => undefined);
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
    this.#level = await openLevel(this.#folder, false);
  }

  /** LevelDB turns its log into a table while it opens: is there room for as much? */
  async #mustHaveRoom(): Promise<void> {
    const logs = (await readdir(this.#folder)).filter((name) => name.endsWith('.log'));
    const sizes = await Promise.all(logs.map(async (name) => (await stat(join(this.#folder, name))).size));
    const needed = sizes.reduce((sum, size) => sum + size, roomToOpenBytes);
    const { bavail, bsize } = await statfs(this.#folder);
    if (bavail * bsize < needed) throw new Error('No space left to open the documents again');
  }
}

function reopening(): Problem {
  return new Problem('unavailable', 'The documents can’t be opened right now.');
}
