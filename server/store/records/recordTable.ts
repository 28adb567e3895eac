import { limits } from '../../../shared/limits.ts';
import { pageOfNames } from '../page.ts';
import type { Page, RecordAddress, RecordKind, StoredRecord } from '../port.ts';
import { type Held, toStored } from './held.ts';
import { KeyIndex } from './keyIndex.ts';
import type { ScopeDraft } from './scopeDraft.ts';
import { ScopeRecords, slot } from './scopeRecords.ts';

/** All records in memory with their keys: what readers see. A draft gets in here only once it is durable. */
export class RecordTable {
  readonly #scopes = new Map<string, ScopeRecords>();
  readonly #keys = new KeyIndex();

  scope(name: string): ScopeRecords {
    return this.#scopes.get(name) ?? ScopeRecords.none;
  }

  /** Takes in a scope as it was read at start. */
  load(name: string, records: ScopeRecords): void {
    this.#set(name, records);
    for (const held of records.all()) this.#keys.change(undefined, held);
  }

  publish(name: string, draft: ScopeDraft): void {
    this.#set(name, draft.finish());
    for (const { before, after } of draft.changes()) this.#keys.change(before, after);
  }

  /** All records as they stand now, scope by scope, whatever is published while they are read. */
  everything(): Iterable<StoredRecord> {
    const scopes = [...this.#scopes].sort(([one], [other]) => (one < other ? -1 : 1));
    return recordsOf(scopes.map(([, records]) => records));
  }

  get<T>(address: RecordAddress): StoredRecord<T> | undefined {
    const held = this.scope(address.scope).get(slot(address.kind, address.id));
    return held && toStored<T>(held);
  }

  list<T>(
    scope: string,
    kind: RecordKind,
    options: { after?: string; limit?: number } = {},
  ): Page<StoredRecord<T>> {
    const records = this.scope(scope);
    const { items, next } = pageOfNames(records.ids(kind), options);
    const found = stored<T>(items.map((id) => records.get(slot(kind, id))));
    return next === undefined ? { items: found } : { items: found, next };
  }

  find<T>(kind: RecordKind, key: string, limit: number = limits.pageSize): StoredRecord<T>[] {
    return stored<T>(this.#keys.find(kind, key, limit).map(({ scope, at }) => this.scope(scope).get(at)));
  }

  scopes(prefix: string, options: { after?: string; limit?: number } = {}): Page<string> {
    const names = [...this.#scopes.keys()].filter((name) => name.startsWith(prefix));
    return pageOfNames(names.sort(), options);
  }

  #set(name: string, records: ScopeRecords): void {
    if (records.size > 0) this.#scopes.set(name, records);
    else this.#scopes.delete(name);
  }
}

function* recordsOf(scopes: readonly ScopeRecords[]): Iterable<StoredRecord> {
  for (const records of scopes) for (const held of records.all()) yield toStored(held);
}

function stored<T>(found: readonly (Held | undefined)[]): StoredRecord<T>[] {
  return found.flatMap((held) => (held ? [toStored<T>(held)] : []));
}
