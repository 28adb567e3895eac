import { defineConfig } from 'vitest/config';

/** For the suites that start programs. */
const setupFiles = ['./test/support/tidyUp.ts'];

/**
 * One project for each folder of test/. Those with the same `groupOrder` share the workers and run side by side; the
 * browser's files come last, because a browser beside what only computes waits for its turn.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'fuzz', include: ['test/fuzz/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          setupFiles,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          setupFiles,
          sequence: { groupOrder: 1 },
          // A real browser on a busy machine now and then misses a moment; what passed only so is named at the end.
          retry: 1,
          // One second, the usual, is little for a page beside another browser on two cores.
          expect: { poll: { timeout: 5_000 } },
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
