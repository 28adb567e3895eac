import { argv, stdout } from 'node:process';
import { openEmbeddedStore } from '../../../../server/store/embedded/openEmbeddedStore.ts';
import { Problem } from '../../../../shared/errors.ts';

/** holdOpen.ts DATA_DIR: opens the store and keeps it until killed, or says why it may not. */
const [, , dataDir = ''] = argv;
try {
  const store = await openEmbeddedStore({ dataDir });
  await store.records.write([{ scope: 'accounts', kind: 'user', id: 'holder', expect: 0, value: 1 }]);
  stdout.write('open\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  stdout.write(`${error instanceof Problem ? `${error.code}: ${error.detail}` : String(error)}\n`);
}
