import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Disk } from './disk.ts';

/** The bytes are there, and are not what they should be. The message says in what way. */
export class Unreadable extends Error {}

export const temporarySuffix = '.tmp';

export interface JsonFormat<T> {
  /** @throws any error: its message becomes the reason that is reported */
  parse(text: string): T;
  format(data: T): string;
}

/**
 * lowdb's adapter for one file, which at every moment, a power cut included, is either the old whole or the new
 * whole: a temporary file is written and fsynced, renamed over the old one, and the folder fsynced. lowdb's own file
 * adapter renames without any fsync, and after a power cut can leave an empty file.
 *
 * One writer at a time for each file: that is what the lock on the data folder and the group commits are for.
 */
export class JsonFile<T> implements Adapter<T> {
  readonly path: string;
  /**
   * What the file holds, null for no file; left out where its owner does not know. It is put back where the disk took a
   * change and then refused to make it safe: what was told as not saved must not be there for the next process.
   */
  standing: T | null | undefined;
  /** Whether that failed too: a later write has to put it right. */
  isAstray = false;
  readonly #disk: Disk;
  readonly #format: JsonFormat<T>;

  constructor(path: string, disk: Disk, format: JsonFormat<T>) {
    this.path = path;
    this.#disk = disk;
    this.#format = format;
  }

  /** Null where there is no such file. @throws Unreadable; the system's own error when the disk does not answer */
  async read(): Promise<T | null> {
    const bytes = await readFile(this.path).catch(nullIfMissing);
    if (bytes === null) return null;
    try {
      // `fatal`: a byte that went bad inside a sentence must not quietly become a question mark.
      return this.#format.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (error) {
      throw new Unreadable(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  async write(data: T): Promise<void> {
    await this.#put(data);
    await this.#settle();
  }

  async remove(): Promise<void> {
    await this.#disk.remove(this.path);
    await this.#settle();
  }

  async #put(data: T): Promise<void> {
    const temporary = this.path + temporarySuffix;
    await this.#disk.makeFolder(dirname(this.path));
    try {
      await this.#disk.writeSynced(temporary, this.#format.format(data));
      await this.#disk.rename(temporary, this.path);
    } catch (error) {
      // What was half written takes the room that the next try will need.
      await this.#disk.remove(temporary).catch(() => undefined);
      throw error;
    }
  }

  async #settle(): Promise<void> {
    try {
      await this.#disk.syncFolder(dirname(this.path));
    } catch (error) {
      await this.#putBack().catch(() => {
        this.isAstray = true;
      });
      throw error;
    }
  }

  async #putBack(): Promise<void> {
    if (this.standing === undefined) return;
    if (this.standing === null) await this.#disk.remove(this.path);
    else await this.#put(this.standing);
    await this.#disk.syncFolder(dirname(this.path));
  }
}

export function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
