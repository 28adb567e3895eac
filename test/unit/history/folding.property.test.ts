import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { foldDocument } from '../../../server/history/foldDocument.ts';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { DocumentStore } from '../../../server/store/port.ts';
import { quarterMs } from '../../../shared/history/quarters.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import fc from '../../support/fastCheck.ts';
import { act, anyAct, newStrategy } from './randomHistory.ts';

const begin = Date.UTC(2026, 5, 14, 9);

/** Something happens some time after what happened before, and then the log may be folded, or a fold may fail. */
const anyStep = fc.record({
  act: anyAct,
  by: fc.constantFrom('ann', 'bob'),
  pauseMs: fc.oneof(fc.nat(60_000), fc.nat(3 * quarterMs)),
  after: fc.constantFrom('nothing', 'nothing', 'fold', 'killed before the write', 'killed after the write'),
});

/** Found: two people's changes of one moment came in the other order once the first was folded. */
const added = {
  act: { what: 'add-outcome', one: 0, two: 0, words: 'warm ' },
  by: 'ann',
  pauseMs: 0,
} as const;
const atOnce = [
  { ...added, after: 'killed after the write' },
  { ...added, after: 'nothing' },
] as const;

/** All that a reader can find out about the past. */
async function told(history: StrategyHistory, now: number) {
  const { items } = await history.versions('s', { now, limit: 500 });
  const versions = [];
  for (const { id, facts } of items) {
    const { doc } = await history.open('s', id);
    const at = (await history.latestAt('s', facts.at))?.id;
    versions.push({ id, facts, at, strategy: readStrategy(doc).strategy });
  }
  return { versions, changes: await history.changes('s', 0, now) };
}

function failing(documents: DocumentStore, when: 'before' | 'after'): DocumentStore {
  const broken: DocumentStore = Object.create(documents);
  broken.compact = async (...args) => {
    if (when === 'after') await documents.compact(...args);
    throw new Error('killed');
  };
  broken.load = (id) => documents.load(id);
  return broken;
}

test('rule 3: the past reads the same however often the log was folded, and wherever folding was cut off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 25 }), async (steps) => {
      const [folded, plain] = [openMemoryStore(), openMemoryStore()];
      const doc = new Y.Doc();
      let at = begin;
      const append = async (update: Uint8Array, personId: string) => {
        for (const { documents } of [folded, plain]) {
          await documents.append([{ documentId: 's', updates: [{ update, personId, at }] }]);
        }
      };
      const first = Y.encodeStateAsUpdate(newStrategy());
      Y.applyUpdate(doc, first);
      await append(first, 'olu');
      for (const [place, { act: what, by, pauseMs, after }] of steps.entries()) {
        at += pauseMs;
        const before = Y.encodeStateVector(doc);
        const deletions = Y.snapshot(doc);
        act(doc, what, place + 1);
        if (Y.equalSnapshots(deletions, Y.snapshot(doc))) continue;
        await append(Y.encodeStateAsUpdate(doc, before), by);
        if (after === 'fold') await foldDocument(folded.documents, 's');
        else if (after !== 'nothing') {
          const documents = failing(
            folded.documents,
            after === 'killed before the write' ? 'before' : 'after',
          );
          await expect(foldDocument(documents, 's')).rejects.toThrow('killed');
        }
      }
      const now = at + 2 * quarterMs;
      const [one, other] = [folded, plain].map(
        ({ documents, history }) => new StrategyHistory(documents, history),
      );
      if (!one || !other) throw new Error('there are two');
      expect(await told(one, now)).toEqual(await told(other, now));
    }),
    { numRuns: 60, examples: [[[...atOnce]]] },
  );
}, 60_000);
