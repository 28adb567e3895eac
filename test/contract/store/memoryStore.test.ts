import { onTestFinished } from 'vitest';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { describeStore } from './describeStore.ts';

describeStore('the store in memory', async () => {
  const store = openMemoryStore();
  onTestFinished(() => store.close());
  return store;
});
