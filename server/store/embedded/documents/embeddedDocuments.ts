import { join } from 'node:path';
import { Problem } from '../../../../shared/errors.ts';
import { fromText, toText } from '../../json.ts';
import { insist, isId, isScope } from '../../names.ts';
import type { DocumentSnapshot, DocumentStore, DocumentUpdate, StoredUpdate } from '../../port.ts';
import { snapshotMisfit } from '../../refusals.ts';
import type { Parts } from '../parts.ts';
import { DocumentReader } from './documentReader.ts';
import { DocumentWriter } from './documentWriter.ts';
import { decodeFact, encodeFact, encodeSnapshot, encodeUpdate } from './frame.ts';
import { factKey, seqOf, snapshotKey, updateKey, updatesUpTo, wholeDocument } from './keys.ts';
import type { LevelFolder, Operation } from './levelFolder.ts';

/** Documents in one LevelDB. */
export class EmbeddedDocuments implements DocumentStore {
  readonly #parts: Parts;
  readonly #reader: DocumentReader;
  readonly #writer: DocumentWriter;

  constructor(parts: Parts, folder: LevelFolder) {
    this.#parts = parts;
    this.#reader = new DocumentReader(folder, parts.damage);
    this.#writer = new DocumentWriter(folder, {
      last: (documentId) => this.#storedLast(documentId),
      keyOf: updateKey,
    });
  }

  append(batches: readonly { documentId: string; updates: readonly DocumentUpdate[] }[]): Promise<number[]> {
    return this.#parts.lifetime.run(async () => {
      const appends = batches.map(({ documentId, updates }) => {
        insist(isScope(documentId), 'a document', documentId);
        this.#reader.mustBeSound(documentId);
        return { documentId, frames: updates.map(encodeUpdate) };
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

  compact(documentId: string, snapshot: DocumentSnapshot): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      insist(isScope(documentId), 'a document', documentId);
      const put = { type: 'put', key: snapshotKey(documentId), value: encodeSnapshot(snapshot) } as const;
      const { seq } = snapshot;
      await this.#writer.alone(async () => {
        const last = await this.#writer.last(documentId);
        // An older snapshot lacks updates that a newer one replaced; one from the future would hide coming ones.
        if (seq > last || seq < (await this.#reader.snapshotSeq(documentId))) throw snapshotMisfit();
        // One batch: there is no moment at which the updates are gone and the snapshot is not there.
        return [put, ...deletes(await this.#reader.keys(documentId, updatesUpTo(documentId, seq)))];
      });
    });
  }

  getMeta<T>(documentId: string, key: string): Promise<T | undefined> {
    return this.#parts.lifetime.run(async () => {
      if (!isScope(documentId) || !isId(key)) return undefined;
      const bytes = await this.#reader.value(documentId, factKey(documentId, key));
      if (!bytes) return undefined;
      return fromText<T>(this.#reader.decoded(documentId, () => decodeFact(bytes)));
    });
  }

  putMeta(documentId: string, key: string, value: unknown): Promise<void> {
    return this.#parts.lifetime.run(async () => {
      insist(isScope(documentId), 'a document', documentId);
      insist(isId(key), 'a fact about a document', key);
      this.#reader.mustBeSound(documentId);
      await this.#writer.put(documentId, factKey(documentId, key), encodeFact(toText(value)));
    });
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

  async #storedLast(documentId: string): Promise<number> {
    const last = await this.#reader.last(documentId);
    if (last !== undefined) return last;
    throw new Problem('unavailable', 'This document’s last change can’t be read; open the document first.');
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
