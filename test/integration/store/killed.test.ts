import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../../server/store/port.ts';
import { randomNumbers } from '../../support/randomNumbers.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startChild } from './child.ts';
import { openAt } from './openAt.ts';

const acknowledgement = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('record'),
    scope: z.string(),
    kind: z.string(),
    id: z.string(),
    version: z.number(),
    value: z.string(),
  }),
  z.object({
    part: z.literal('entry'),
    strategyId: z.string(),
    id: z.string(),
    seq: z.number(),
    length: z.number(),
  }),
  z.object({ part: z.literal('document'), documentId: z.string(), last: z.number() }),
  z.object({ part: z.literal('snapshot'), documentId: z.string(), last: z.number() }),
]);
type Acknowledgement = z.infer<typeof acknowledgement>;

/** The positions that a document holds, by what its updates and its snapshot say themselves. */
async function positionsIn(store: Store, documentId: string): Promise<number[]> {
  const loaded = await store.documents.load(documentId);
  const inSnapshot = new Float64Array((loaded?.snapshot?.state ?? new Uint8Array(0)).slice().buffer);
  const after = loaded?.updates.map(({ update }) => new Float64Array(update.slice().buffer)[0] ?? 0) ?? [];
  return [...inSnapshot, ...after];
}

async function expectKept(store: Store, told: readonly Acknowledgement[]): Promise<void> {
  for (const one of told) {
    switch (one.part) {
      case 'record': {
        const { part: _, version, value, ...address } = one;
        const stored = await store.records.get(address);
        expect(stored?.version).toBeGreaterThanOrEqual(version);
        if (stored?.version === version) expect(stored.value).toBe(value);
        break;
      }
      case 'entry': {
        const stored = await store.ledgers.get<string>(one.strategyId, one.id);
        expect(stored?.seq).toBe(one.seq);
        expect(stored?.value).toHaveLength(one.length);
        break;
      }
      case 'document':
      case 'snapshot': {
        const positions = await positionsIn(store, one.documentId);
        expect(positions).toEqual(positions.map((_, at) => at + 1));
        expect(positions.length).toBeGreaterThanOrEqual(one.last);
      }
    }
  }
}

/** The latest of each kind for each thing says enough about those before; entries all count. */
function telling(told: readonly Acknowledgement[]): Acknowledgement[] {
  const latest = new Map<string, Acknowledgement>();
  for (const one of told) {
    const name = one.part === 'document' || one.part === 'snapshot' ? one.documentId : one.id;
    latest.set(`${one.part} ${name} ${one.part === 'record' ? one.scope : ''}`, one);
  }
  return [...latest.values()];
}

describe('a server that is killed in the middle of writing', () => {
  it('starts again each time, with everything that it had acknowledged', async () => {
    const dataDir = await temporaryFolder();
    const random = randomNumbers(7);
    const told: Acknowledgement[] = [];
    for (const seed of ['11', '12', '13', '14', '15']) {
      const writer = startChild('writeOn.ts', [dataDir, seed]);
      const enough = 30 + Math.floor(random() * 300);
      const before = told.length;
      while (told.length < before + enough) {
        told.push(acknowledgement.parse(JSON.parse((await writer.line()) ?? 'null')));
      }
      await writer.kill();
      const store = await openAt(dataDir);
      await expectKept(store, telling(told));
      expect(store.damage()).toEqual([]);
      await store.close();
    }
    expect(new Set(told.map(({ part }) => part)).size).toBe(4);
  });
});
