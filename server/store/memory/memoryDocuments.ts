import type { DocumentItem } from '../everything.ts';
import type { Lifetime } from '../lifetime.ts';
import { insist, isScope } from '../names.ts';
import { pageOfNames } from '../page.ts';
import type {
  DocumentSnapshot,
  DocumentStore,
  DocumentUpdate,
  FoldedPast,
  ListedDocument,
  Page,
  StoredUpdate,
} from '../port.ts';
import { snapshotMisfit } from '../refusals.ts';
import type { MemoryHistory } from './memoryHistory.ts';

interface MemoryDocument {
  snapshot: DocumentSnapshot | undefined;
  updates: StoredUpdate[];
  last: number;
  owners: Map<number, string>;
}

export class MemoryDocuments implements DocumentStore {
  readonly #lifetime: Lifetime;
  readonly #history: MemoryHistory;
  readonly #documents = new Map<string, MemoryDocument>();

  constructor(lifetime: Lifetime, history: MemoryHistory) {
    this.#lifetime = lifetime;
    this.#history = history;
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
        for (const [client, owner] of update.owners ?? []) {
          if (!document.owners.has(client)) document.owners.set(client, owner);
        }
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

  async owners(documentId: string): Promise<Map<number, string>> {
    this.#lifetime.mustBeOpen();
    return new Map(this.#documents.get(documentId)?.owners);
  }

  async compact(documentId: string, snapshot: DocumentSnapshot, past?: FoldedPast): Promise<void> {
    this.#lifetime.mustBeOpen();
    insist(isScope(documentId), 'a document', documentId);
    const document = this.#documents.get(documentId) ?? blank();
    const stored = document.snapshot?.seq ?? 0;
    if (snapshot.seq > document.last || snapshot.seq < stored || (past && past.from !== stored)) {
      throw snapshotMisfit();
    }
    if (past) this.#history.keep(documentId, snapshot.seq, past.changes, past.versions);
    document.snapshot = stateCopy(snapshot);
    document.updates = document.updates.filter(({ seq }) => seq > snapshot.seq);
    this.#documents.set(documentId, document);
  }

  async list(options?: { after?: string; limit?: number }): Promise<Page<ListedDocument>> {
    this.#lifetime.mustBeOpen();
    const page = pageOfNames([...this.#documents.keys()].sort(), options);
    const items = page.items.map((documentId) => ({
      documentId,
      isFolded: this.#documents.get(documentId)?.updates.length === 0,
    }));
    return { ...page, items };
  }

  everything(): DocumentItem[] {
    return [...this.#documents].flatMap(([documentId, { snapshot, updates }]) => [
      ...(snapshot ? [{ kind: 'snapshot' as const, documentId, snapshot: stateCopy(snapshot) }] : []),
      ...updates.map((update) => ({ kind: 'update' as const, documentId, update: copyOf(update) })),
    ]);
  }

  fill(item: Extract<DocumentItem, { kind: 'snapshot' | 'update' }>): void {
    const document = this.#documents.get(item.documentId) ?? blank();
    if (item.kind === 'snapshot') document.snapshot = stateCopy(item.snapshot);
    else document.updates.push(copyOf(item.update));
    document.last = document.updates.at(-1)?.seq ?? document.snapshot?.seq ?? 0;
    this.#documents.set(item.documentId, document);
  }

  async remove(documentId: string): Promise<void> {
    this.#lifetime.mustBeOpen();
    this.#documents.delete(documentId);
    this.#history.forget(documentId);
  }
}

function blank(): MemoryDocument {
  return { snapshot: undefined, updates: [], last: 0, owners: new Map() };
}

function copyOf({ seq, at, personId, update }: StoredUpdate): StoredUpdate {
  return { seq, at, personId, update: update.slice() };
}

function stateCopy({ seq, state }: DocumentSnapshot): DocumentSnapshot {
  return { seq, state: state.slice() };
}
