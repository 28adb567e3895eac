import type { Lifetime } from '../lifetime.ts';
import type {
  Page,
  RecordAddress,
  RecordCheck,
  RecordKind,
  RecordStore,
  RecordWrite,
  StoredRecord,
} from '../port.ts';
import { prepareWrites, toHeld } from '../records/held.ts';
import { RecordTable } from '../records/recordTable.ts';
import { ScopeDraft } from '../records/scopeDraft.ts';
import { ScopeRecords } from '../records/scopeRecords.ts';

export class MemoryRecords implements RecordStore {
  readonly #lifetime: Lifetime;
  readonly #table = new RecordTable();

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
  }

  async get<T>(address: RecordAddress): Promise<StoredRecord<T> | undefined> {
    this.#lifetime.mustBeOpen();
    return this.#table.get(address);
  }

  async list<T>(
    scope: string,
    kind: RecordKind,
    options?: { after?: string; limit?: number },
  ): Promise<Page<StoredRecord<T>>> {
    this.#lifetime.mustBeOpen();
    return this.#table.list(scope, kind, options);
  }

  async find<T>(kind: RecordKind, key: string, limit?: number): Promise<StoredRecord<T>[]> {
    this.#lifetime.mustBeOpen();
    return this.#table.find(kind, key, limit);
  }

  async unreadable(): Promise<undefined> {
    this.#lifetime.mustBeOpen();
  }

  async scopes(prefix: string, options?: { after?: string; limit?: number }): Promise<Page<string>> {
    this.#lifetime.mustBeOpen();
    return this.#table.scopes(prefix, options);
  }

  everything(): Iterable<StoredRecord> {
    return this.#table.everything();
  }

  fill(scope: string, records: readonly StoredRecord[]): void {
    this.#table.load(scope, ScopeRecords.of(records.map(toHeld)));
  }

  async write(writes: readonly (RecordWrite | RecordCheck)[]): Promise<number[]> {
    this.#lifetime.mustBeOpen();
    const prepared = prepareWrites(writes);
    const scope = prepared[0]?.scope;
    if (scope === undefined) return [];
    const draft = new ScopeDraft(this.#table.scope(scope));
    const versions = draft.apply(prepared);
    this.#table.publish(scope, draft);
    return versions;
  }
}
