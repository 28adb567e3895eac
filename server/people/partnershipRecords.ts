import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { RecordAddress, RecordStore, RecordWrite, StoredRecord } from '../store/port.ts';
import type { PartnershipKinds, PartnershipValue } from './partnershipKinds.ts';

/** One partnership with its people is one aggregate, so that each change of it is one write. */
export function scopeOf(partnershipId: string): string {
  return `partnership:${partnershipId}`;
}

export const partnershipPrefix = 'partnership:';

type Kind = keyof PartnershipKinds;

function keysFor(kind: Kind, id: string, more: readonly string[]): string[] {
  if (kind === 'member') return [`person:${id}`, ...more];
  if (kind === 'strategy' || kind === 'import') return [`${kind}:${id}`, ...more];
  return [...more];
}

/** The records of one partnership, typed by kind. */
export class PartnershipRecords {
  readonly id: string;
  readonly #records: RecordStore;

  constructor(records: RecordStore, partnershipId: string) {
    this.#records = records;
    this.id = partnershipId;
  }

  get<K extends Kind>(kind: K, id: string): Promise<StoredRecord<PartnershipKinds[K]> | undefined> {
    return this.#records.get<PartnershipKinds[K]>(this.#address(kind, id));
  }

  /** All of one kind, in the order of their ids. */
  async all<K extends Kind>(kind: K): Promise<StoredRecord<PartnershipKinds[K]>[]> {
    const found: StoredRecord<PartnershipKinds[K]>[] = [];
    let after: string | undefined;
    do {
      const page = await this.#records.list<PartnershipKinds[K]>(scopeOf(this.id), kind, {
        limit: limits.pageSizeMax,
        ...(after === undefined ? {} : { after }),
      });
      found.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return found;
  }

  /** The partnership's own record, where it exists and was not deleted. @throws Problem `not-found` */
  async own(): Promise<StoredRecord<PartnershipValue>> {
    const own = await this.get('partnership', this.id);
    if (!own || own.value.deletedAt !== null) {
      throw new Problem('not-found', 'There is no such partnership, or you are not a member of it.');
    }
    return own;
  }

  adding<K extends Kind>(
    kind: K,
    id: string,
    value: PartnershipKinds[K],
    keys: readonly string[] = [],
  ): RecordWrite {
    return { ...this.#address(kind, id), expect: 0, value, keys: keysFor(kind, id, keys) };
  }

  /** `change` may leave out what stays as it is. The keys stay. */
  changing<K extends Kind>(
    record: StoredRecord<PartnershipKinds[K]>,
    change: Partial<PartnershipKinds[K]>,
  ): RecordWrite {
    const { scope, kind, id, version, keys, value } = record;
    return { scope, kind, id, expect: version, keys, value: { ...value, ...change } };
  }

  removing(record: StoredRecord): RecordWrite {
    const { scope, kind, id, version } = record;
    return { scope, kind, id, expect: version, value: null };
  }

  /** All or none. */
  write(writes: readonly RecordWrite[]): Promise<number[]> {
    return this.#records.write(writes);
  }

  #address(kind: Kind, id: string): RecordAddress {
    return { scope: scopeOf(this.id), kind, id };
  }
}

/** The partnership that a record was found in. */
export function partnershipOf(record: StoredRecord): string {
  return record.scope.slice(partnershipPrefix.length);
}
