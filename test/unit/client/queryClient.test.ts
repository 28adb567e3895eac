import { expect, test, vi } from 'vitest';
import { makeQueryClient } from '../../../client/app/queryClient.ts';
import { Problem } from '../../../shared/errors.ts';

/** How often a query is asked in all when every answer is this problem. */
async function timesAsked(problem: Problem): Promise<number> {
  vi.useFakeTimers();
  try {
    const ask = vi.fn(() => Promise.reject(problem));
    const asked = makeQueryClient()
      .fetchQuery({
        queryKey: ['x'],
        queryFn: ask,
        retry: makeQueryClient().getDefaultOptions().queries?.retry ?? false,
      })
      .catch(() => {});
    await vi.runAllTimersAsync();
    await asked;
    return ask.mock.calls.length;
  } finally {
    vi.useRealTimers();
  }
}

test('no connection is tried again three times', async () => {
  expect(await timesAsked(new Problem('unavailable', 'No connection.'))).toBe(4);
});

test.each(['not-found', 'role-too-low', 'not-signed-in', 'invalid-request', 'internal'] as const)(
  'a refusal (%s) is final',
  async (code) => {
    expect(await timesAsked(new Problem(code, 'No.'))).toBe(1);
  },
);
