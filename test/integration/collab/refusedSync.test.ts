import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { refuseNextSync } from '../../support/refusedSync.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { openHall, strategyId } from './support/hall.ts';

test('rule 5: a command told “not saved” does not come back by the log, which had taken it', async () => {
  const dataDir = await temporaryFolder();
  let store = await openEmbeddedStore({ dataDir });
  let hall = await openHall({ documents: store.documents });
  const set = (key: string) =>
    hall.collab.edit(strategyId, 'olu', (doc) => doc.getMap('facts').set(key, true));
  await set('before');
  const settle = await refuseNextSync(dataDir, store.documents);
  await expect(set('refused')).rejects.toMatchObject({ code: 'not-saved' });
  expect(settle()).toBeGreaterThan(0);
  await set('after');
  await hall.close();
  await store.close();

  store = await openEmbeddedStore({ dataDir });
  hall = await openHall({ documents: store.documents });
  const facts = await hall.collab.read(strategyId, (doc) => doc.getMap('facts').toJSON());
  expect(facts).toEqual({ before: true, after: true });
  await hall.close();
  await store.close();
});
