import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../../shared/errors.ts';
import { notReadable } from '../../refusals.ts';
import { nameBefore } from '../damageReport.ts';
import { JsonFile, nullIfMissing, Unreadable } from '../jsonFile.ts';
import type { Parts } from '../parts.ts';
import { type Segment, segmentFormat } from './segment.ts';

const fileName = /^(\d{6,})\.json$/;

/** The files of one ledger: `ledgers/STRATEGY/000001.json`, `000002.json`, … */
export class SegmentFiles {
  readonly strategy: string;
  readonly #folder: string;
  readonly #parts: Parts;

  constructor(strategy: string, parts: Parts) {
    this.strategy = strategy;
    this.#folder = join(parts.dataDir, 'ledgers', strategy);
    this.#parts = parts;
  }

  json(number: number): JsonFile<Segment> {
    return new JsonFile(this.#path(number), this.#parts.disk, segmentFormat(this.strategy, number));
  }

  /** For each number that has a file: the damaged copy that stands in its place, or undefined for a good file. */
  async found(): Promise<Map<number, string | undefined>> {
    const names = (await readdir(this.#folder).catch(nullIfMissing)) ?? [];
    const found = new Map<number, string | undefined>();
    for (const name of names.sort()) {
      const number = Number(fileName.exec(nameBefore(name) ?? name)?.[1]);
      if (!Number.isInteger(number)) continue;
      const aside = nameBefore(name) === undefined ? undefined : join(this.#folder, name);
      // The good file sorts before damaged copies of it, and counts.
      if (!found.has(number)) found.set(number, aside);
    }
    return found;
  }

  /** The last file goes first: what a crash leaves is then a shorter ledger, and not one with a hole. */
  async removeAll(): Promise<void> {
    const names = (await readdir(this.#folder).catch(nullIfMissing)) ?? [];
    if (names.length === 0) return;
    for (const name of names.sort().reverse()) await this.#parts.disk.remove(join(this.#folder, name));
    await this.#parts.disk.syncFolder(this.#folder);
  }

  /**
   * @throws Problem `damaged`, after setting the file aside and reporting it; `unavailable` when the disk does not
   *   answer
   */
  async read(number: number): Promise<Segment> {
    try {
      const segment = await this.json(number).read();
      if (segment) return segment;
    } catch (error) {
      if (error instanceof Unreadable)
        throw await this.#parts.damage.setAside(this.#path(number), error.message);
      throw notReadable('this strategy’s ratings and comments', error);
    }
    throw this.missing(number);
  }

  /** Reports a file that should be there. */
  missing(number: number): Problem {
    const part = this.#parts.damage.name(this.#path(number));
    return this.#parts.damage.add(part, 'nowhere, the file is missing', 'The file is missing.');
  }

  stillAside(number: number, aside: string): Problem {
    return this.#parts.damage.stillAside(this.#path(number), aside);
  }

  /** Reports a file that is whole, but does not go on from the one before it. It stays where it is. */
  outOfOrder(number: number): Problem {
    const part = this.#parts.damage.name(this.#path(number));
    return this.#parts.damage.add(part, part, 'It does not go on from the file before it.');
  }

  #path(number: number): string {
    return join(this.#folder, `${String(number).padStart(6, '0')}.json`);
  }
}
