import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { foldDocument } from '../../../server/history/foldDocument.ts';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { quarterMs } from '../../../shared/history/quarters.ts';

const begin = Date.UTC(2026, 5, 14, 9);

/** Six quarters of an hour with one change each, of which the last is not over. */
async function sixQuarters() {
  const { documents, history } = openMemoryStore();
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => waiting.push(update));
  const waiting: Uint8Array[] = [];
  for (let quarter = 0; quarter < 6; quarter += 1) {
    doc.getText('notes').insert(0, `${quarter} `);
    const updates = waiting.splice(0).map((update) => ({ update, personId: 'ann', at: at(quarter) }));
    await documents.append([{ documentId: 's', updates }]);
  }
  return { documents, past: new StrategyHistory(documents, history) };
}

function at(quarter: number): number {
  return begin + quarter * quarterMs + 60_000;
}

async function allPages(past: StrategyHistory, limit: number): Promise<number[]> {
  const found: number[] = [];
  let before: string | undefined;
  // Never more pages than there are versions.
  for (let page = 0; page < 8; page += 1) {
    const { items, next } = await past.versions('s', { now: at(5), limit, before });
    found.push(...items.map(({ facts }) => facts.at));
    before = next;
    if (before === undefined) return found;
  }
  throw new Error('The pages have no end');
}

test.each([1, 2, 3, 4, 5, 6])(
  'rule 3: read in pages of %i, no version is left out, folded in the midst of a quarter of an hour or not',
  async (limit) => {
    const { documents, past } = await sixQuarters();
    const all = [4, 3, 2, 1, 0].map(at);
    expect(await allPages(past, limit)).toEqual(all);
    await foldDocument(documents, 's');
    expect(await allPages(past, limit)).toEqual(all);
  },
);
