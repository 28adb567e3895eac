import { fromText } from '../../json.ts';
import { insist, isId, isScope } from '../../names.ts';
import { pageLength, pageOf } from '../../page.ts';
import type { DocumentVersion, HistoryStore, Page } from '../../port.ts';
import { damaged } from '../../refusals.ts';
import type { Parts } from '../parts.ts';
import type { DocumentReader } from './documentReader.ts';
import type { DocumentWriter } from './documentWriter.ts';
import { decodeBytes, decodeText } from './frame.ts';
import { keyOf, numberOf, wholePart } from './keys.ts';
import { versionOperations, versionRemoval } from './past.ts';

/** The past of documents, in the same LevelDB. */
export class EmbeddedHistory implements HistoryStore {
  readonly #parts: Parts;
  readonly #reader: DocumentReader;
  readonly #writer: DocumentWriter;

  constructor(parts: Parts, reader: DocumentReader, writer: DocumentWriter) {
    this.#parts = parts;
    this.#reader = reader;
    this.#writer = writer;
  }

  versions<T>(
    documentId: string,
    options: { before?: string; limit?: number } = {},
  ): Promise<Page<{ id: string; facts: T }>> {
    return this.#parts.lifetime.run(async () => {
      if (!isScope(documentId)) return { items: [] };
      const begin = keyOf(documentId, 'v', '');
      return this.#page(documentId, wholePart(documentId, 'v', options.before), options.limit, {
        nameOf: (key) => key.slice(begin.length),
        read: (id, facts: T) => ({ id, facts }),
      });
    });
  }

  version<T>(documentId: string, id: string): Promise<DocumentVersion<T> | undefined> {
    return this.#parts.lifetime.run(async () => {
      if (!isScope(documentId) || !isId(id)) return undefined;
      const [facts, state] = await Promise.all([
        this.#reader.value(documentId, keyOf(documentId, 'v', id)),
        this.#reader.value(documentId, keyOf(documentId, 'w', id)),
      ]);
      if (!facts || !state) return undefined;
      const what = `version ${id}`;
      const version = this.#reader.readable(documentId, what, () => ({
        id,
        facts: fromText<T>(decodeText(facts)),
        state: decodeBytes(state),
      }));
      if (version) return version;
      throw damaged(`${what} of document ${documentId}`, 'in the folder documents');
    });
  }

  putVersion(documentId: string, version: DocumentVersion): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      insist(isScope(documentId), 'a document', documentId);
      insist(isId(version.id), 'a version', version.id);
      this.#reader.mustBeSound(documentId);
      await this.#writer.put(versionOperations(documentId, version));
    });
  }

  removeVersions(documentId: string, ids: readonly string[]): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      const sound = isScope(documentId) ? ids.filter(isId) : [];
      if (sound.length === 0) return;
      this.#reader.mustBeSound(documentId);
      await this.#writer.put(sound.flatMap((id) => versionRemoval(documentId, id)));
    });
  }

  changes<T>(
    documentId: string,
    options: { before?: string; limit?: number } = {},
  ): Promise<Page<{ seq: number; changes: T }>> {
    return this.#parts.lifetime.run(async () => {
      if (!isScope(documentId)) return { items: [] };
      const before = options.before === undefined ? undefined : Number(options.before);
      return this.#page(documentId, wholePart(documentId, 'h', before), options.limit, {
        nameOf: (key) => String(numberOf(key)),
        read: (seq, changes: T) => ({ seq: Number(seq), changes }),
      });
    });
  }

  async #page<T, Item>(
    documentId: string,
    range: ReturnType<typeof wholePart>,
    limit: number | undefined,
    { nameOf, read }: { nameOf(key: string): string; read(name: string, value: T): Item },
  ): Promise<Page<Item>> {
    const length = pageLength(limit);
    const entries = await this.#reader.lastOf(documentId, range, length + 1);
    const { items, next } = pageOf(entries, length, ([key]) => nameOf(key));
    const found = items.flatMap(([key, bytes]) => {
      const name = nameOf(key);
      const value = this.#reader.readable(documentId, `what is known of the past at ${name}`, () =>
        fromText<T>(decodeText(bytes)),
      );
      return value === undefined ? [] : [read(name, value)];
    });
    return next === undefined ? { items: found } : { items: found, next };
  }
}
