import type { Problem } from '../../../../shared/errors.ts';
import type { ListedDocument, Page } from '../../port.ts';
import { notReadable } from '../../refusals.ts';
import type { DamageReport } from '../damageReport.ts';
import { documentsIn } from './documentsIn.ts';
import { decodeSnapshot, decodeText, decodeUpdate } from './frame.ts';
import { type Interpreted, interpret, type RawEntry } from './interpret.ts';
import { type KeyRange, numberOf, seqOf, snapshotAndUpdates, snapshotKey, wholePart } from './keys.ts';
import type { LevelFolder } from './levelFolder.ts';
import { type Level, levelCode } from './openLevel.ts';

/** Read ahead in steps of this size: many updates are a few dozen bytes. */
const stepBytes = 256 * 1024;

/** Reads documents, and remembers which ones can't be served. */
export class DocumentReader {
  readonly #folder: LevelFolder;
  readonly #damage: DamageReport;
  readonly #refused = new Map<string, Problem>();
  readonly #leftOut = new Set<string>();

  constructor(folder: LevelFolder, damage: DamageReport) {
    this.#folder = folder;
    this.#damage = damage;
  }

  /** @throws Problem `damaged` for a document that was found damaged since the start */
  mustBeSound(documentId: string): void {
    const refusal = this.#refused.get(documentId);
    if (refusal) throw refusal;
  }

  /** @throws Problem `damaged`, also from now on; `unavailable` when the disk does not answer */
  async all(documentId: string): Promise<Exclude<Interpreted, { state: 'damaged' }>> {
    const entries: RawEntry[] = await this.#read(documentId, (level) =>
      level
        .iterator({ ...snapshotAndUpdates(documentId), highWaterMarkBytes: stepBytes, fillCache: false })
        .all(),
    );
    const found = interpret(entries);
    if (found.state === 'damaged') throw this.#refuse(documentId, found.reason);
    return found;
  }

  /** The last position, or undefined when the last entry can't be read; 0 for an unknown document. */
  async last(documentId: string): Promise<number | undefined> {
    const entries: RawEntry[] = await this.#read(documentId, (level) =>
      level.iterator({ ...snapshotAndUpdates(documentId), reverse: true, limit: 1 }).all(),
    );
    const entry = entries[0];
    if (!entry) return 0;
    try {
      const seq = seqOf(entry[0]);
      if (seq === undefined) return decodeSnapshot(entry[1]).seq;
      decodeUpdate(entry[1]);
      return seq;
    } catch {
      return undefined;
    }
  }

  async snapshotSeq(documentId: string): Promise<number> {
    const bytes = await this.value(documentId, snapshotKey(documentId));
    if (!bytes) return 0;
    try {
      return decodeSnapshot(bytes).seq;
    } catch (error) {
      throw this.#refuse(documentId, String(error));
    }
  }

  value(documentId: string, key: string): Promise<Uint8Array | undefined> {
    return this.#read(documentId, (level) => level.get(key));
  }

  keys(documentId: string, range: KeyRange): Promise<string[]> {
    return this.#read(documentId, (level) => level.keys(range).all());
  }

  /** The last so many entries of a range, last first. */
  lastOf(documentId: string, range: KeyRange, limit: number): Promise<RawEntry[]> {
    return this.#read(documentId, (level) => level.iterator({ ...range, reverse: true, limit }).all());
  }

  /** @throws Problem `unavailable` */
  async list(after: string | undefined, limit: number): Promise<Page<ListedDocument>> {
    try {
      return await this.#folder.read((level) => documentsIn(level, after, limit));
    } catch (error) {
      throw levelCode(error)?.startsWith('LEVEL_') ? notReadable('the documents', error) : error;
    }
  }

  async owners(documentId: string): Promise<Map<number, string>> {
    const entries = await this.#read(documentId, (level) => level.iterator(wholePart(documentId, 'k')).all());
    const owners = new Map<number, string>();
    for (const [key, bytes] of entries) {
      const owner = this.readable(documentId, `owner ${numberOf(key)}`, () => decodeText(bytes));
      if (owner !== undefined) owners.set(numberOf(key), owner);
    }
    return owners;
  }

  /**
   * Decodes something that stands beside the text of a document. Where that fails it is reported and left out: the
   * text is whole, and is served.
   */
  readable<T>(documentId: string, what: string, decode: () => T): T | undefined {
    try {
      return decode();
    } catch (error) {
      const part = `${what} of document ${documentId}`;
      if (!this.#leftOut.has(part)) this.#damage.add(part, 'in the folder documents', String(error));
      this.#leftOut.add(part);
      return undefined;
    }
  }

  async #read<R>(documentId: string, use: (level: Level) => Promise<R>): Promise<R> {
    this.mustBeSound(documentId);
    try {
      return await this.#folder.read(use);
    } catch (error) {
      const code = levelCode(error);
      if (code === 'LEVEL_CORRUPTION') throw this.#refuse(documentId, String(error));
      throw code?.startsWith('LEVEL_') ? notReadable('this document', error) : error;
    }
  }

  #refuse(documentId: string, reason: string): Problem {
    const refusal = this.#damage.add(`document ${documentId}`, 'in the folder documents', reason);
    this.#refused.set(documentId, refusal);
    return refusal;
  }
}
