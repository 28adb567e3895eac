import { AsyncLocalStorage } from 'node:async_hooks';
import { getRequestStateAsyncLocalStorage } from '@better-auth/core/context';
import { afterEach, expect, test, vi } from 'vitest';
import { inCallContext } from '../../../server/people/auth/callContext.ts';

afterEach(() => vi.restoreAllMocks());

test('better-auth knows what each call is about until it ends, and nothing is looked at once none is under way', async () => {
  const disable = vi.spyOn(AsyncLocalStorage.prototype, 'disable');
  const storage = await getRequestStateAsyncLocalStorage();
  const about = (state: WeakMap<object, unknown>, until: Promise<void>) =>
    inCallContext(() =>
      storage.run(state, async () => {
        await until;
        return storage.getStore();
      }),
    );
  const [short, long] = [new WeakMap(), new WeakMap()];
  let end = () => {};
  const second = about(long, new Promise((resolve) => (end = resolve)));

  expect(await about(short, Promise.resolve())).toBe(short);
  expect(disable).not.toHaveBeenCalled();
  end();
  expect(await second).toBe(long);
  expect(disable.mock.contexts).toContain(storage);
});

test('also after a call that failed', async () => {
  const disable = vi.spyOn(AsyncLocalStorage.prototype, 'disable');
  const storage = await getRequestStateAsyncLocalStorage();

  await expect(inCallContext(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

  expect(disable.mock.contexts).toContain(storage);
});
