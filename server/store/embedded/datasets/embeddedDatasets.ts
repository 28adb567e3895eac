import { mustBeChunk } from '../../chunks.ts';
import { isStrategyId } from '../../names.ts';
import { pageLength, pageOf } from '../../page.ts';
import type { DatasetStore, Page } from '../../port.ts';
import { damaged, notReadable } from '../../refusals.ts';
import type { DocumentWriter } from '../documents/documentWriter.ts';
import { decodeBytes } from '../documents/frame.ts';
import type { KeyRange } from '../documents/keys.ts';
import type { LevelFolder } from '../documents/levelFolder.ts';
import { type Level, levelCode } from '../documents/openLevel.ts';
import type { Parts } from '../parts.ts';
import { chunkOperation } from './datasetItems.ts';
import { chunkKey, chunksOf, datasetsAfter, nameIn } from './keys.ts';

/** Datasets beside the documents, in the same LevelDB: its one log and its one lock serve both. */
export class EmbeddedDatasets implements DatasetStore {
  readonly #parts: Parts;
  readonly #folder: LevelFolder;
  readonly #writer: DocumentWriter;
  readonly #reported = new Set<string>();

  constructor(parts: Parts, folder: LevelFolder, writer: DocumentWriter) {
    this.#parts = parts;
    this.#folder = folder;
    this.#writer = writer;
  }

  put(ownerId: string, datasetId: string, position: number, bytes: Uint8Array): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      mustBeChunk(ownerId, datasetId, position, bytes);
      await this.#writer.put([chunkOperation({ ownerId, datasetId, position, bytes })]);
    });
  }

  chunk(ownerId: string, datasetId: string, position: number): Promise<Uint8Array | undefined> {
    return this.#parts.lifetime.run(async () => {
      if (!isStrategyId(ownerId) || !isStrategyId(datasetId)) return undefined;
      const key = chunkKey(ownerId, datasetId, position);
      const framed: Uint8Array | undefined = await this.#read(key, (level) =>
        level.get(key, { fillCache: false }),
      );
      try {
        return framed && decodeBytes(framed);
      } catch (error) {
        throw this.#damage(key, error);
      }
    });
  }

  list(ownerId: string, options: { after?: string; limit?: number } = {}): Promise<Page<string>> {
    return this.#parts.lifetime.run(async () => {
      if (!isStrategyId(ownerId)) return { items: [] };
      const length = pageLength(options.limit);
      const { after } = options;
      let range: KeyRange = after === undefined ? chunksOf(ownerId) : datasetsAfter(ownerId, after);
      const ids: string[] = [];
      while (ids.length <= length) {
        const [key] = await this.#read(`t!${ownerId}`, (level) => level.keys({ ...range, limit: 1 }).all());
        if (key === undefined) break;
        const { datasetId } = nameIn(key);
        ids.push(datasetId);
        range = datasetsAfter(ownerId, datasetId);
      }
      return pageOf(ids, length, (id) => id);
    });
  }

  remove(ownerId: string, datasetId?: string): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      if (!isStrategyId(ownerId) || (datasetId !== undefined && !isStrategyId(datasetId))) return;
      await this.#writer.alone(async () => {
        const keys = await this.#read(`t!${ownerId}`, (level) =>
          level.keys(chunksOf(ownerId, datasetId)).all(),
        );
        return keys.map((key) => ({ type: 'del', key }));
      });
    });
  }

  async #read<R>(what: string, use: (level: Level) => Promise<R>): Promise<R> {
    try {
      return await this.#folder.read(use);
    } catch (error) {
      const code = levelCode(error);
      if (code === 'LEVEL_CORRUPTION') throw this.#damage(what, error);
      throw code?.startsWith('LEVEL_') ? notReadable('these figures', error) : error;
    }
  }

  #damage(key: string, error: unknown) {
    const part = `${key} of what was imported`;
    const keptAt = 'in the folder documents';
    if (!this.#reported.has(part)) this.#parts.damage.add(part, keptAt, String(error));
    this.#reported.add(part);
    return damaged(part, keptAt);
  }
}
