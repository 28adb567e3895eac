import type { DocumentItem } from '../everything.ts';
import { fromText, toText } from '../json.ts';
import type { Lifetime } from '../lifetime.ts';
import { insist, isId, isScope } from '../names.ts';
import { pageLength, pageOf } from '../page.ts';
import type { DocumentVersion, HistoryStore, Page } from '../port.ts';

interface Past {
  versions: Map<string, { facts: string; state: Uint8Array }>;
  changes: Map<number, string>;
}

export class MemoryHistory implements HistoryStore {
  readonly #lifetime: Lifetime;
  readonly #pasts = new Map<string, Past>();

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
  }

  async versions<T>(
    documentId: string,
    { before, limit }: { before?: string; limit?: number } = {},
  ): Promise<Page<{ id: string; facts: T }>> {
    this.#lifetime.mustBeOpen();
    const all = [...this.#pastOf(documentId).versions].filter(([id]) => before === undefined || id < before);
    const items = all
      .map(([id, { facts }]) => ({ id, facts: fromText<T>(facts) }))
      .sort((a, b) => (a.id < b.id ? 1 : -1));
    return pageOf(items, pageLength(limit), ({ id }) => id);
  }

  async version<T>(documentId: string, id: string): Promise<DocumentVersion<T> | undefined> {
    this.#lifetime.mustBeOpen();
    const found = this.#pastOf(documentId).versions.get(id);
    return found && { id, facts: fromText<T>(found.facts), state: found.state.slice() };
  }

  async putVersion(documentId: string, version: DocumentVersion): Promise<void> {
    this.#lifetime.mustBeOpen();
    insist(isScope(documentId), 'a document', documentId);
    insist(isId(version.id), 'a version', version.id);
    this.#put(documentId, version);
  }

  async removeVersions(documentId: string, ids: readonly string[]): Promise<void> {
    this.#lifetime.mustBeOpen();
    for (const id of ids) this.#pasts.get(documentId)?.versions.delete(id);
  }

  async changes<T>(
    documentId: string,
    { before, limit }: { before?: string; limit?: number } = {},
  ): Promise<Page<{ seq: number; changes: T }>> {
    this.#lifetime.mustBeOpen();
    const all = [...this.#pastOf(documentId).changes].filter(
      ([seq]) => before === undefined || seq < Number(before),
    );
    const items = all
      .map(([seq, changes]) => ({ seq, changes: fromText<T>(changes) }))
      .sort((a, b) => b.seq - a.seq);
    return pageOf(items, pageLength(limit), ({ seq }) => String(seq));
  }

  everything(): DocumentItem[] {
    return [...this.#pasts].flatMap(([documentId, { versions, changes }]) => [
      ...[...changes].map(([seq, text]) => ({
        kind: 'changes' as const,
        documentId,
        seq,
        changes: fromText(text),
      })),
      ...[...versions].map(([id, { facts, state }]) => ({
        kind: 'version' as const,
        documentId,
        version: { id, facts: fromText(facts), state: state.slice() },
      })),
    ]);
  }

  fill(item: Extract<DocumentItem, { kind: 'changes' | 'version' }>): void {
    if (item.kind === 'version') this.#put(item.documentId, item.version);
    else this.#ensured(item.documentId).changes.set(item.seq, toText(item.changes));
  }

  /** What a compaction leaves. */
  keep(documentId: string, seq: number, changes: unknown, versions: readonly DocumentVersion[]): void {
    const text = toText(changes);
    for (const version of versions) this.#put(documentId, version);
    this.#ensured(documentId).changes.set(seq, text);
  }

  forget(documentId: string): void {
    this.#pasts.delete(documentId);
  }

  #put(documentId: string, { id, facts, state }: DocumentVersion): void {
    this.#ensured(documentId).versions.set(id, { facts: toText(facts), state: state.slice() });
  }

  #pastOf(documentId: string): Past {
    return this.#pasts.get(documentId) ?? { versions: new Map(), changes: new Map() };
  }

  #ensured(documentId: string): Past {
    const past = this.#pastOf(documentId);
    this.#pasts.set(documentId, past);
    return past;
  }
}
