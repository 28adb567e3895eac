import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openAt } from './openAt.ts';

test('rule 23: a file does not tell in which order its records were written', async () => {
  const folder = await temporaryFolder();
  const store = await openAt(folder);
  const address = { scope: 'session:s', kind: 'answer' };
  for (const id of ['m', 'z', 'a', 'q', 'b'])
    await store.records.write([{ ...address, id, expect: 0, value: id }]);
  const kept: string[] = [];
  for await (const item of store.everything()) if (item.kind === 'record') kept.push(item.record.id);
  await store.close();
  const text = await readFile(join(folder, 'records', 'session', 's.json'), 'utf8');

  expect(kept).toEqual(['a', 'b', 'm', 'q', 'z']);
  expect([...text.matchAll(/"id":"(.)"/g)].map(([, id]) => id)).toEqual(['a', 'b', 'm', 'q', 'z']);
});
