import { type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';
import type { RecordStore, StoredRecord } from '../../store/port.ts';
import { withRetries } from '../retry.ts';
import { addressOf, keyFor, kindOf, type Row, rowWrite } from './rows.ts';
import { type Condition, meets } from './where.ts';

/** More sessions than one person ever has. */
const most = 10_000;

/**
 * better-auth's tables as records. A question must name the id or a field that is a key: one that does not would read
 * every account, so it is refused, and shows in tests rather than as a slow server.
 */
export function recordAdapter(records: RecordStore) {
  return createAdapterFactory({
    config: {
      adapterId: 'moothall-records',
      adapterName: 'Moothall records',
      supportsDates: false,
      supportsBooleans: true,
      supportsJSON: true,
      supportsArrays: true,
      supportsNumericIds: false,
    },
    adapter: () => tables(records),
  });
}

function tables(records: RecordStore): CustomAdapter {
  async function find(model: string, where: readonly Condition[]): Promise<StoredRecord<Row>[]> {
    return (await candidates(model, where)).filter((found) => meets(found.value, where));
  }

  async function candidates(model: string, where: readonly Condition[]): Promise<StoredRecord<Row>[]> {
    const equal = where.filter((condition) => (condition.operator ?? 'eq') === 'eq');
    const id = equal.find((condition) => condition.field === 'id')?.value;
    if (typeof id === 'string') {
      const found = await records.get<Row>(addressOf(model, id));
      return found ? [found] : [];
    }
    const [key] = equal.flatMap(({ field, value }) => keyFor(model, field, value) ?? []);
    if (key === undefined) throw new Error(`No key answers this question about ${model}`);
    return records.find<Row>(kindOf(model), key, most);
  }

  async function change(model: string, where: readonly Condition[], update: object): Promise<Row[]> {
    return withRetries(async () => {
      const found = await find(model, where);
      const rows = found.map(({ value, version }) => ({ row: { ...value, ...update }, version }));
      if (rows.length > 0) await records.write(rows.map(({ row, version }) => rowWrite(model, row, version)));
      return rows.map(({ row }) => row);
    });
  }

  async function remove(model: string, where: readonly Condition[]): Promise<Row[]> {
    return withRetries(async () => {
      const found = await find(model, where);
      const gone = found.map(({ id, version }) => ({
        ...addressOf(model, id),
        expect: version,
        value: null,
      }));
      if (gone.length > 0) await records.write(gone);
      return found.map(({ value }) => value);
    });
  }

  return {
    async create<T>({ model, data }: { model: string; data: T }): Promise<T> {
      await records.write([rowWrite(model, data as T & Row, 0)]);
      return data;
    },
    async findOne<T>({ model, where }: { model: string; where: Condition[] }): Promise<T | null> {
      const [found] = await find(model, where);
      return (found?.value ?? null) as T | null;
    },
    async findMany<T>({ model, where = [], limit, offset = 0, sortBy }: ManyQuestion): Promise<T[]> {
      const rows = (await find(model, where)).map((found) => found.value);
      if (sortBy) rows.sort(inOrderOf(sortBy));
      return rows.slice(offset, offset + limit) as unknown[] as T[];
    },
    async update<T>({ model, where, update }: { model: string; where: Condition[]; update: T }) {
      const [changed] = await change(model, where, update as object);
      return (changed ?? null) as T | null;
    },
    async updateMany({ model, where, update }) {
      return (await change(model, where, update)).length;
    },
    async delete({ model, where }) {
      await remove(model, where);
    },
    async deleteMany({ model, where }) {
      return (await remove(model, where)).length;
    },
    async consumeOne<T>({ model, where }: { model: string; where: Condition[] }) {
      const [consumed] = await remove(model, where);
      return (consumed ?? null) as T | null;
    },
    async count({ model, where = [] }) {
      return (await find(model, where)).length;
    },
  };
}

interface ManyQuestion {
  model: string;
  where?: Condition[] | undefined;
  limit: number;
  offset?: number | undefined;
  sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined;
}

function inOrderOf({ field, direction }: { field: string; direction: 'asc' | 'desc' }) {
  const sign = direction === 'asc' ? 1 : -1;
  return (one: Row, other: Row) => (String(one[field]) < String(other[field]) ? -sign : sign);
}
