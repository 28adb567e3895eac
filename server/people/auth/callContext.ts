import type { AsyncLocalStorage } from 'node:async_hooks';
import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

/** Of the whole process, as better-auth's storages are. */
let underWay = 0;

/**
 * Makes a call to better-auth, which keeps what a call is about in `AsyncLocalStorage`. Once used, that has Node look at
 * every promise and every callback of the process, for ever: of those who type too. So it rests while no call is under way.
 */
export async function inCallContext<T>(call: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await call();
  } finally {
    underWay -= 1;
    if (underWay === 0) await rest();
  }
}

async function rest(): Promise<void> {
  const storages: AsyncLocalStorage<unknown>[] = await Promise.all([
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
    getRequestStateAsyncLocalStorage(),
  ]);
  // Another call may have begun meanwhile; the last one to end comes by here again.
  if (underWay === 0) for (const storage of storages) storage.disable();
}
