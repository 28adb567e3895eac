import { fromText, toText } from '../json.ts';
import { insist, isId, isKey, isKind, isScope } from '../names.ts';
import type { RecordAddress, RecordCheck, RecordWrite, StoredRecord } from '../port.ts';

/** A record as it is held: its value as JSON text. Never changed in place. */
export interface Held extends RecordAddress {
  readonly version: number;
  readonly keys: readonly string[];
  readonly text: string;
}

/** A write with everything checked and copied, so that nothing the caller does afterwards can reach it. */
export interface PreparedWrite extends RecordAddress {
  readonly expect: number;
  readonly keys: readonly string[];
  /** Null removes the record; undefined leaves it as it is. */
  readonly text: string | null | undefined;
}

/**
 * @throws Problem `invalid-request` for a name that cannot be kept; TypeError for writes to more than one scope
 */
export function prepareWrites(writes: readonly (RecordWrite | RecordCheck)[]): PreparedWrite[] {
  const scope = writes[0]?.scope;
  return writes.map((write) => {
    if (write.scope !== scope) throw new TypeError('One write can’t span two scopes');
    insist(isScope(write.scope), 'a scope', write.scope);
    insist(isKind(write.kind), 'a kind of record', write.kind);
    insist(isId(write.id), 'a record', write.id);
    const { kind, id, expect } = write;
    if ('unchanged' in write) return { scope, kind, id, expect, keys: [], text: undefined };
    const keys = [...new Set(write.keys ?? [])];
    for (const key of keys) insist(isKey(key), 'a key', key);
    const text = write.value === null ? null : toText(write.value);
    return { scope, kind, id, expect, keys, text };
  });
}

/** A record as another store gave it, version and all. @throws Problem `invalid-request` */
export function toHeld({ value, ...record }: StoredRecord): Held {
  const [prepared] = prepareWrites([{ ...record, expect: 0, value }]);
  if (!prepared) throw new TypeError('One write was prepared');
  const { scope, kind, id, keys } = prepared;
  return { scope, kind, id, keys, version: record.version, text: toText(value) };
}

export function toStored<T>(held: Held): StoredRecord<T> {
  const { scope, kind, id, version, keys, text } = held;
  return { scope, kind, id, version, keys: [...keys], value: fromText<T>(text) };
}
