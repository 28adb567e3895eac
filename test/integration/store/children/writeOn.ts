import { argv, stdout } from 'node:process';
import { openEmbeddedStore } from '../../../../server/store/embedded/openEmbeddedStore.ts';
import type { Store } from '../../../../server/store/port.ts';
import { randomNumbers } from '../../../support/randomNumbers.ts';

/**
 * writeOn.ts DATA_DIR SEED: writes to every part of the store at once until it is killed, and prints a line for each
 * write once it is acknowledged.
 */
const [, , dataDir = '', seed = '0'] = argv;
const random = randomNumbers(Number(seed));
const pick = (count: number) => Math.floor(random() * count);
const store: Store = await openEmbeddedStore({ dataDir });
const say = (line: object) => stdout.write(`${JSON.stringify(line)}\n`);

async function writeRecords(id: string): Promise<void> {
  const address = { scope: `partnership:p${pick(3)}`, kind: 'member', id };
  let version = (await store.records.get(address))?.version ?? 0;
  for (;;) {
    const value = `${seed}.${version}.${'x'.repeat(pick(500))}`;
    [version = 0] = await store.records.write([
      { ...address, expect: version, value, keys: [`v:${version}`] },
    ]);
    say({ part: 'record', ...address, version, value });
  }
}

async function appendToLedger(worker: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const strategyId = `s${pick(2)}`;
    const entry = { id: `${seed}-${worker}-${n}`, value: 'y'.repeat(pick(20_000)) };
    const [stored] = await store.ledgers.append(strategyId, [entry]);
    say({ part: 'entry', strategyId, id: entry.id, seq: stored?.seq, length: entry.value.length });
  }
}

/** Each update holds its own position, and a snapshot holds all positions: what is missing shows. */
async function editDocument(documentId: string): Promise<void> {
  const loaded = await store.documents.load(documentId);
  let last = loaded?.updates.at(-1)?.seq ?? loaded?.snapshot?.seq ?? 0;
  for (;;) {
    const updates = Array.from({ length: 1 + pick(5) }, (_, at) => {
      const update = new Uint8Array(Float64Array.of(last + at + 1).buffer);
      return { update, personId: seed, at: last };
    });
    [last = 0] = await store.documents.append([{ documentId, updates }]);
    say({ part: 'document', documentId, last });
    if (pick(10) === 0) {
      const positions = Float64Array.from({ length: last }, (_, at) => at + 1);
      await store.documents.compact(documentId, { state: new Uint8Array(positions.buffer), seq: last });
      say({ part: 'snapshot', documentId, last });
    }
  }
}

await Promise.all([
  ...['m1', 'm2', 'm3', 'm4'].map(writeRecords),
  ...[0, 1, 2].map(appendToLedger),
  ...['d1', 'd2', 'd3'].map(editDocument),
]);
