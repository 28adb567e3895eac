import { limits } from '../../shared/limits.ts';
import type { RecordKind, RecordStore, StoredRecord } from '../store/port.ts';

/** All records of one kind in a scope, page by page. */
export async function allOf<T>(
  records: RecordStore,
  scope: string,
  kind: RecordKind,
): Promise<StoredRecord<T>[]> {
  const found: StoredRecord<T>[] = [];
  let after: string | undefined;
  do {
    const page = await records.list<T>(scope, kind, {
      limit: limits.pageSizeMax,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** What follows the prefix in the names of all scopes that begin with it. */
export async function scopesUnder(records: RecordStore, prefix: string): Promise<string[]> {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await records.scopes(prefix, {
      limit: limits.pageSizeMax,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.items.map((scope) => scope.slice(prefix.length)));
    after = page.next;
  } while (after !== undefined);
  return found;
}
