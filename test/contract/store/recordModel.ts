import { describe, expect, it } from 'vitest';
import type { RecordStore, RecordWrite, StoredRecord } from '../../../server/store/port.ts';
import fc from '../../support/fastCheck.ts';
import type { OpenStore } from './describeStore.ts';

const scopes = ['accounts', 'partnership:a', 'partnership:b'];
const kinds = ['member', 'organisation'];
const ids = ['a', 'b', 'c'];
const keys = ['person:1', 'person:2', 'person:3'];

type Model = Map<string, StoredRecord>;

const nameOf = ({ scope, kind, id }: { scope: string; kind: string; id: string }) => `${scope} ${kind} ${id}`;

interface Call {
  scope: string;
  writes: { kind: string; id: string; off: number; value: unknown; keys: string[] }[];
}

/** What JSON gives back as it was: of a zero it forgets the sign. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

/** A version near the right one, so that some writes fit and some do not. */
const write = fc.record({
  kind: fc.constantFrom(...kinds),
  id: fc.constantFrom(...ids),
  off: fc.constantFrom(0, 0, 0, 0, 1, -1),
  value: fc.option(json, { freq: 3 }),
  keys: fc.subarray(keys),
});
const call: fc.Arbitrary<Call> = fc.record({
  scope: fc.constantFrom(...scopes),
  writes: fc.array(write, { minLength: 1, maxLength: 3 }),
});
/** Calls of one round are made at the same time; the store takes those to one scope in order. */
const rounds = fc.array(fc.array(call, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

function writesOf(model: Model, { scope, writes }: Call): RecordWrite[] {
  return writes.map(({ kind, id, off, value, keys }) => {
    const version = model.get(nameOf({ scope, kind, id }))?.version ?? 0;
    return { scope, kind, id, expect: Math.max(0, version + off), value, keys };
  });
}

/** The new versions, or undefined for a refusal: compare-and-set as a loop over a map. */
function applyToModel(model: Model, writes: readonly RecordWrite[]): number[] | undefined {
  const trial: Model = new Map(model);
  const versions: number[] = [];
  for (const { scope, kind, id, expect: seen, value, keys = [] } of writes) {
    if ((trial.get(nameOf({ scope, kind, id }))?.version ?? 0) !== seen) return undefined;
    versions.push(value === null ? 0 : seen + 1);
    if (value === null) trial.delete(nameOf({ scope, kind, id }));
    else trial.set(nameOf({ scope, kind, id }), { scope, kind, id, version: seen + 1, keys, value });
  }
  model.clear();
  for (const [name, record] of trial) model.set(name, record);
  return versions;
}

async function expectSame(records: RecordStore, model: Model): Promise<void> {
  const all = [...model.values()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  for (const scope of scopes) {
    for (const kind of kinds) {
      const { items } = await records.list(scope, kind);
      expect(items).toEqual(all.filter((record) => record.scope === scope && record.kind === kind));
      for (const id of ids) {
        expect(await records.get({ scope, kind, id })).toEqual(model.get(nameOf({ scope, kind, id })));
      }
    }
  }
  for (const kind of kinds) {
    for (const key of keys) {
      expect(await records.find(kind, key)).toEqual(
        all.filter((record) => record.kind === kind && record.keys.includes(key)),
      );
    }
  }
  expect((await records.scopes('')).items).toEqual([...new Set(all.map(({ scope }) => scope))].sort());
}

export function describeRecordModel(open: OpenStore): void {
  describe('rule 23: records, against a map', () => {
    it('answer like a map with versions, whatever is written in whatever order', async () => {
      const { records } = await open();
      await fc.assert(
        fc.asyncProperty(rounds, async (plan) => {
          const model: Model = new Map();
          for (const round of plan) {
            const writes = round.map((one) => writesOf(model, one));
            const expected = writes.map((one) => applyToModel(model, one));
            const answers = await Promise.all(writes.map((one) => records.write(one).catch(() => undefined)));
            expect(answers).toEqual(expected);
          }
          await expectSame(records, model);
          await Promise.all(
            [...model.values()].map((record) =>
              records.write([{ ...record, expect: record.version, value: null }]),
            ),
          );
        }),
        { numRuns: 60 },
      );
    });
  });
}
