import { onTestFinished } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import type { Store } from '../../../server/store/port.ts';

/** The embedded store on this folder, closed when the test ends. Damaged files are stamped with one fixed time. */
export async function openAt(dataDir: string): Promise<Store> {
  const clock = () => Date.UTC(2026, 2, 1, 9, 30);
  const store = await openEmbeddedStore({ dataDir, clock });
  onTestFinished(() => store.close());
  return store;
}

/** How `openAt` ends the names of what it sets aside. */
export const damagedSuffix = '.damaged-20260301T093000000Z';
