import { fromText, toText } from '../json.ts';
import type { Lifetime } from '../lifetime.ts';
import { insist, isId, isScope } from '../names.ts';
import type { DocumentSnapshot, DocumentStore, DocumentUpdate, StoredUpdate } from '../port.ts';
import { snapshotMisfit } from '../refusals.ts';

interface MemoryDocument {
  snapshot: DocumentSnapshot | undefined;
  updates: StoredUpdate[];
  last: number;
  facts: Map<string, string>;
}

export class MemoryDocuments implements DocumentStore {
  readonly #lifetime: Lifetime;
  readonly #documents = new Map<string, MemoryDocument>();

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
  }

  async append(
    batches: readonly { documentId: string; updates: readonly DocumentUpdate[] }[],
  ): Promise<number[]> {
    this.#lifetime.mustBeOpen();
    for (const { documentId } of batches) insist(isScope(documentId), 'a document', documentId);
    return batches.map(({ documentId, updates }) => {
      const document = this.#documents.get(documentId) ?? blank();
      for (const update of updates) {
        document.last += 1;
        document.updates.push(copyOf({ ...update, seq: document.last }));
      }
      if (document.last > 0) this.#documents.set(documentId, document);
      return document.last;
    });
  }

  async load(
    documentId: string,
  ): Promise<{ snapshot: DocumentSnapshot | undefined; updates: StoredUpdate[] } | undefined> {
    this.#lifetime.mustBeOpen();
    const { snapshot, updates } = this.#documents.get(documentId) ?? blank();
    if (!snapshot && updates.length === 0) return undefined;
    return { snapshot: snapshot && stateCopy(snapshot), updates: updates.map(copyOf) };
  }

  async compact(documentId: string, snapshot: DocumentSnapshot): Promise<void> {
    this.#lifetime.mustBeOpen();
    insist(isScope(documentId), 'a document', documentId);
    const document = this.#documents.get(documentId) ?? blank();
    if (snapshot.seq > document.last || snapshot.seq < (document.snapshot?.seq ?? 0)) throw snapshotMisfit();
    document.snapshot = stateCopy(snapshot);
    document.updates = document.updates.filter(({ seq }) => seq > snapshot.seq);
    this.#documents.set(documentId, document);
  }

  async getMeta<T>(documentId: string, key: string): Promise<T | undefined> {
    this.#lifetime.mustBeOpen();
    const text = this.#documents.get(documentId)?.facts.get(key);
    return text === undefined ? undefined : fromText<T>(text);
  }

  async putMeta(documentId: string, key: string, value: unknown): Promise<void> {
    this.#lifetime.mustBeOpen();
    insist(isScope(documentId), 'a document', documentId);
    insist(isId(key), 'a fact about a document', key);
    const document = this.#documents.get(documentId) ?? blank();
    document.facts.set(key, toText(value));
    this.#documents.set(documentId, document);
  }

  async remove(documentId: string): Promise<void> {
    this.#lifetime.mustBeOpen();
    this.#documents.delete(documentId);
  }
}

function blank(): MemoryDocument {
  return { snapshot: undefined, updates: [], last: 0, facts: new Map() };
}

function copyOf({ seq, at, personId, update }: StoredUpdate): StoredUpdate {
  return { seq, at, personId, update: update.slice() };
}

function stateCopy({ seq, state }: DocumentSnapshot): DocumentSnapshot {
  return { seq, state: state.slice() };
}
