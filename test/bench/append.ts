import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { openEmbeddedStore } from '../../server/store/embedded/openEmbeddedStore.ts';
import { percentile } from './collab/percentile.ts';

const measuredMs = 2_000;
const warmUps = 50;
/** About what one keystroke is. */
const updateBytes = 30;
const personId = 'V1StGXR8Z5jdHi6BmyTqA';

export interface AppendCost {
  documents: number;
  updatesEach: number;
  /** Of one synced batch with the same number of entries of the same size, and of one append. */
  bare: Cost;
  store: Cost;
}

export interface Cost {
  medianMs: number;
  updatesPerSecond: number;
  /** Processor time for each update, all threads, in microseconds. */
  cpuUs: number;
}

/** What appending to the documents costs, beside LevelDB alone: `shapes` are pairs of documents, and updates to each. */
export async function measureAppend(shapes: readonly (readonly [number, number])[]): Promise<AppendCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  try {
    const found: AppendCost[] = [];
    for (const [documents, updatesEach] of shapes) {
      const place = join(folder, `${found.length}`);
      await mkdir(place);
      const bare = await bareCost(join(place, 'bare'), documents * updatesEach);
      const store = await storeCost(join(place, 'store'), documents, updatesEach);
      found.push({ documents, updatesEach, bare, store });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bareCost(folder: string, entries: number): Promise<Cost> {
  const level = new ClassicLevel<string, Uint8Array>(folder, { valueEncoding: 'view' });
  await level.open();
  let next = 0;
  const cost = await costOf(entries, async () => {
    const batch = level.batch();
    for (let each = 0; each < entries; each += 1) {
      next += 1;
      batch.put(`d!document00!u!${String(next).padStart(16, '0')}`, randomBytes(updateBytes + 34));
    }
    await batch.write({ sync: true });
  });
  await level.close();
  return cost;
}

async function storeCost(dataDir: string, documents: number, updatesEach: number): Promise<Cost> {
  const store = await openEmbeddedStore({ dataDir });
  const cost = await costOf(documents * updatesEach, () =>
    store.documents.append(
      Array.from({ length: documents }, (_, index) => ({
        documentId: `document${index}`,
        updates: Array.from({ length: updatesEach }, () => ({
          update: randomBytes(updateBytes),
          personId,
          at: Date.now(),
        })),
      })),
    ),
  );
  await store.close();
  return cost;
}

async function costOf(updates: number, once: () => Promise<unknown>): Promise<Cost> {
  for (let each = 0; each < warmUps; each += 1) await once();
  const times: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  while (performance.now() - began < measuredMs) {
    const before = performance.now();
    await once();
    times.push(performance.now() - before);
  }
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const all = updates * times.length;
  return {
    medianMs: percentile(times, 0.5),
    updatesPerSecond: all / (took / 1000),
    cpuUs: (user + system) / all,
  };
}
