import { vi } from 'vitest';

/** Runs `work` with the clock put to another moment. Timers and the network go on as ever. */
export async function atTime<T>(moment: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: moment });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
