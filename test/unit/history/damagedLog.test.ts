import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { automaticId } from '../../../server/history/versionFacts.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';

const at = Date.UTC(2026, 5, 14, 9);

/** Two updates, of which the second builds on the first. */
function twoUpdates(): [Uint8Array, Uint8Array] {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'first ');
  const first = Y.encodeStateAsUpdate(doc);
  const known = Y.encodeStateVector(doc);
  doc.getText('notes').insert(6, 'second');
  return [first, Y.encodeStateAsUpdate(doc, known)];
}

async function pastOf(updates: readonly Uint8Array[]): Promise<StrategyHistory> {
  const { documents, history } = openMemoryStore();
  await documents.append([
    { documentId: 's', updates: updates.map((update) => ({ update, personId: 'ann', at })) },
  ]);
  return new StrategyHistory(documents, history);
}

const [first, second] = twoUpdates();

test.each<[string, Uint8Array[]]>([
  ['a part of it is missing', [second]],
  ['a part of it can’t be read', [first, second.subarray(0, -3)]],
])('rule 4: where %s, neither now nor a version is made of the rest', async (_what, updates) => {
  const past = await pastOf(updates);
  await expect(past.now('s')).rejects.toMatchObject({ code: 'damaged' });
  await expect(past.open('s', automaticId(at))).rejects.toMatchObject({ code: 'damaged' });
  await expect(past.changes('s', 0, at + 1)).rejects.toMatchObject({ code: 'damaged' });
});
