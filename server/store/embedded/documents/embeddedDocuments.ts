import { join } from 'node:path';
import { insist, isScope } from '../../names.ts';
import { pageLength } from '../../page.ts';
import type {
  DocumentSnapshot,
  DocumentStore,
  DocumentUpdate,
  FoldedPast,
  ListedDocument,
  Page,
  StoredUpdate,
} from '../../port.ts';
import { snapshotMisfit } from '../../refusals.ts';
import type { Parts } from '../parts.ts';
import type { Operation } from './batch.ts';
import type { DocumentReader } from './documentReader.ts';
import type { DocumentWriter } from './documentWriter.ts';
import { encodeSnapshot, encodeUpdate } from './frame.ts';
import { seqOf, snapshotKey, updatesUpTo, wholeDocument } from './keys.ts';
import { pastOperations } from './past.ts';

/** Documents in one LevelDB. */
export class EmbeddedDocuments implements DocumentStore {
  readonly #parts: Parts;
  readonly #reader: DocumentReader;
  readonly #writer: DocumentWriter;

  constructor(parts: Parts, reader: DocumentReader, writer: DocumentWriter) {
    this.#parts = parts;
    this.#reader = reader;
    this.#writer = writer;
  }

  append(batches: readonly { documentId: string; updates: readonly DocumentUpdate[] }[]): Promise<number[]> {
    return this.#parts.lifetime.run(async () => {
      const appends = batches.map(({ documentId, updates }) => {
        insist(isScope(documentId), 'a document', documentId);
        this.#reader.mustBeSound(documentId);
        return {
          documentId,
          frames: updates.map(encodeUpdate),
          owners: updates.flatMap(({ owners }) => [...(owners ?? [])]),
        };
      });
      return this.#writer.append(appends);
    });
  }

  load(
    documentId: string,
  ): Promise<{ snapshot: DocumentSnapshot | undefined; updates: StoredUpdate[] } | undefined> {
    return this.#parts.lifetime.run(async () => {
      if (!isScope(documentId)) return undefined;
      let found = await this.#reader.all(documentId);
      if (found.state === 'torn') {
        await this.#writer.alone(() => this.#cutTail(documentId));
        found = await this.#reader.all(documentId);
      }
      const { snapshot, updates } = found;
      return snapshot || updates.length > 0 ? { snapshot, updates } : undefined;
    });
  }

  owners(documentId: string): Promise<Map<number, string>> {
    return this.#parts.lifetime.run(async () =>
      isScope(documentId) ? this.#reader.owners(documentId) : new Map(),
    );
  }

  compact(documentId: string, snapshot: DocumentSnapshot, past?: FoldedPast): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      insist(isScope(documentId), 'a document', documentId);
      const put = { type: 'put', key: snapshotKey(documentId), value: encodeSnapshot(snapshot) } as const;
      const { seq } = snapshot;
      // Encoded now: what was passed may be reused at once.
      const kept = past ? pastOperations(documentId, seq, past) : [];
      await this.#writer.alone(async () => {
        const last = await this.#writer.last(documentId);
        // An older snapshot lacks updates that a newer one replaced; one from the future would hide coming ones.
        const stored = await this.#reader.snapshotSeq(documentId);
        if (seq > last || seq < stored || (past && past.from !== stored)) throw snapshotMisfit();
        // One batch: there is no moment at which the updates are gone and what they came to is not there.
        return [put, ...kept, ...deletes(await this.#reader.keys(documentId, updatesUpTo(documentId, seq)))];
      });
    });
  }

  list({ after, limit }: { after?: string; limit?: number } = {}): Promise<Page<ListedDocument>> {
    return this.#parts.lifetime.run(() => this.#reader.list(after, pageLength(limit)));
  }

  remove(documentId: string): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      if (!isScope(documentId)) return;
      await this.#writer.alone(async () => {
        const keys = await this.#reader.keys(documentId, wholeDocument(documentId));
        this.#writer.forget(documentId);
        return deletes(keys);
      });
    });
  }

  /** Keeps the bytes of unreadable last entries in files of their own, and only then drops the entries. */
  async #cutTail(documentId: string): Promise<Operation[]> {
    const { damage, dataDir, disk } = this.#parts;
    // Looked at again: this time nothing can be written meanwhile.
    const found = await this.#reader.all(documentId);
    if (found.state !== 'torn') return [];
    const folder = join(dataDir, 'documents-damaged');
    await disk.makeFolder(folder);
    for (const [key, bytes] of found.tail) {
      const name = await damage.freeName(join(folder, `${documentId.replaceAll(':', '.')}.${seqOf(key)}`));
      await disk.writeSynced(name, bytes);
      await disk.syncFolder(folder);
      damage.add(`change ${seqOf(key)} of document ${documentId}`, damage.name(name), found.reason);
    }
    this.#writer.forget(documentId);
    return deletes(found.tail.map(([key]) => key));
  }
}

function deletes(keys: readonly string[]): Operation[] {
  return keys.map((key) => ({ type: 'del', key }));
}
