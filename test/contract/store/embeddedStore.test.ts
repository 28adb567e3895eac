import { onTestFinished } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { describeStore } from './describeStore.ts';

describeStore('the embedded store', async () => {
  const store = await openEmbeddedStore({ dataDir: await temporaryFolder() });
  onTestFinished(() => store.close());
  return store;
});
