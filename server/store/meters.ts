import type { Store } from './port.ts';

export type WriteKind = 'records' | 'ledger' | 'document';

/** What a store reports of its writes. */
export interface StoreMeters {
  /** A write was durable, or refused by the store or its disk, after so long. */
  wrote(kind: WriteKind, seconds: number, saved: boolean): void;
}

/** The same store, whose writes are timed: from being asked for to being durable, the wait for others' writes included. */
export function meteredStore(store: Store, meters: StoreMeters): Store {
  async function timed<T>(kind: WriteKind, writing: Promise<T>): Promise<T> {
    const began = performance.now();
    const report = (saved: boolean) => meters.wrote(kind, (performance.now() - began) / 1000, saved);
    try {
      const answer = await writing;
      report(true);
      return answer;
    } catch (error) {
      report(false);
      throw error;
    }
  }

  const { records, ledgers, documents } = store;
  return {
    ...store,
    records: { ...bound(records), write: (writes) => timed('records', records.write(writes)) },
    ledgers: {
      ...bound(ledgers),
      append: (strategyId, entries, options) => timed('ledger', ledgers.append(strategyId, entries, options)),
    },
    documents: { ...bound(documents), append: (batches) => timed('document', documents.append(batches)) },
  };
}

/** The methods of a part, for spreading: a copy of the object itself would not reach its private fields. */
function bound<T extends object>(part: T): T {
  const methods: Record<string, unknown> = {};
  for (let from: object = part; from !== Object.prototype; from = Object.getPrototypeOf(from)) {
    for (const name of Object.getOwnPropertyNames(from)) {
      const method: unknown = Reflect.get(part, name);
      if (typeof method === 'function' && !(name in methods)) methods[name] = method.bind(part);
    }
  }
  return methods as T;
}
