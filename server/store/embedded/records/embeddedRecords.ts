import { join } from 'node:path';
import type { Problem } from '../../../../shared/errors.ts';
import type { Item } from '../../everything.ts';
import type { Lifetime } from '../../lifetime.ts';
import type {
  Page,
  RecordAddress,
  RecordCheck,
  RecordKind,
  RecordStore,
  RecordWrite,
  StoredRecord,
} from '../../port.ts';
import { prepareWrites, toHeld } from '../../records/held.ts';
import { RecordTable } from '../../records/recordTable.ts';
import { ScopeRecords } from '../../records/scopeRecords.ts';
import { inGroups } from '../inGroups.ts';
import { JsonFile, Unreadable } from '../jsonFile.ts';
import type { Parts } from '../parts.ts';
import { ScopeFile } from './scopeFile.ts';
import { type FoundScope, findScopes, scopePath } from './scopeFiles.ts';
import { scopeFormat } from './scopeFormat.ts';

/** Files read at the same time at start: enough to hide the disk's pauses, few enough for any limit on open files. */
const readAtOnce = 16;

/** Records in one small JSON file for each scope, all held in memory as text. */
export class EmbeddedRecords implements RecordStore {
  readonly #folder: string;
  readonly #parts: Parts;
  readonly #lifetime: Lifetime;
  readonly #table = new RecordTable();
  readonly #files = new Map<string, ScopeFile>();
  readonly #refused = new Map<string, Problem>();

  private constructor(parts: Parts) {
    this.#folder = join(parts.dataDir, 'records');
    this.#parts = parts;
    this.#lifetime = parts.lifetime;
  }

  /** Reads every scope. What cannot be read is set aside and refused from now on; the rest is served. */
  static async open(parts: Parts): Promise<EmbeddedRecords> {
    const records = new EmbeddedRecords(parts);
    const found = await findScopes(records.#folder);
    await inGroups(found, readAtOnce, (scope) => records.#load(scope));
    return records;
  }

  async get<T>(address: RecordAddress): Promise<StoredRecord<T> | undefined> {
    this.#check(address.scope);
    return this.#table.get(address);
  }

  async list<T>(
    scope: string,
    kind: RecordKind,
    options?: { after?: string; limit?: number },
  ): Promise<Page<StoredRecord<T>>> {
    this.#check(scope);
    return this.#table.list(scope, kind, options);
  }

  async find<T>(kind: RecordKind, key: string, limit?: number): Promise<StoredRecord<T>[]> {
    this.#lifetime.mustBeOpen();
    return this.#table.find(kind, key, limit);
  }

  async unreadable(prefix: string): Promise<Problem | undefined> {
    this.#lifetime.mustBeOpen();
    for (const [scope, refusal] of this.#refused) if (scope.startsWith(prefix)) return refusal;
    return undefined;
  }

  async scopes(prefix: string, options?: { after?: string; limit?: number }): Promise<Page<string>> {
    this.#lifetime.mustBeOpen();
    return this.#table.scopes(prefix, options);
  }

  write(writes: readonly (RecordWrite | RecordCheck)[]): Promise<number[]> {
    return this.#lifetime.run(async () => {
      const prepared = prepareWrites(writes);
      const scope = prepared[0]?.scope;
      if (scope === undefined) return [];
      this.#check(scope);
      return this.#file(scope).write(prepared);
    });
  }

  /** All as it stands now; scopes that can't be read are named. */
  everything(): Iterable<Item> {
    return itemsOf(this.#table.everything(), [...this.#refused.keys()]);
  }

  /** Takes in a scope that another store gave. There must be nothing of that name. */
  async fill(scope: string, given: readonly StoredRecord[]): Promise<void> {
    const records = ScopeRecords.of(given.map(toHeld));
    await this.#json(scope).write(records);
    this.#table.load(scope, records);
  }

  /** A refused scope refuses writes too: one more write would put a file of one record in the place of all. */
  #check(scope: string): void {
    this.#lifetime.mustBeOpen();
    const refusal = this.#refused.get(scope);
    if (refusal) throw refusal;
  }

  #file(scope: string): ScopeFile {
    const known = this.#files.get(scope);
    if (known) return known;
    const file = new ScopeFile(scope, this.#table, this.#json(scope));
    this.#files.set(scope, file);
    return file;
  }

  #json(scope: string): JsonFile<ScopeRecords> {
    return new JsonFile(scopePath(this.#folder, scope), this.#parts.disk, scopeFormat(scope));
  }

  async #load({ scope, path, aside }: FoundScope): Promise<void> {
    if (aside !== undefined) {
      this.#refused.set(scope, this.#parts.damage.stillAside(path, aside));
      return;
    }
    try {
      const records = await this.#json(scope).read();
      if (records) this.#table.load(scope, records);
    } catch (error) {
      this.#refused.set(scope, await this.#refusal(path, error));
    }
  }

  async #refusal(path: string, error: unknown): Promise<Problem> {
    const { damage } = this.#parts;
    if (error instanceof Unreadable) return damage.setAside(path, error.message);
    // The disk did not hand the bytes over: they may be good, so the file stays where it is.
    return damage.add(damage.name(path), damage.name(path), `It could not be read: ${String(error)}`);
  }
}

function* itemsOf(records: Iterable<StoredRecord>, refused: readonly string[]): Iterable<Item> {
  for (const record of records) yield { kind: 'record', record };
  for (const scope of refused) yield { kind: 'damaged', part: `records of ${scope}` };
}
