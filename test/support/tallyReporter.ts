import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** What one run of all suites came to. */
interface Tally {
  passed: number;
  failed: number;
  /** Of those that passed, the names of the ones that failed at first: they pass by luck, and want looking at. */
  unsteady: string[];
}

/**
 * Counts for the last line of `npm test`, into the file that MOOTHALL_TALLY names. What could not run counts as failed:
 * a file that does not load, a test whose `beforeAll` threw, an error that nobody caught.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], uncaught: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: uncaught.length, unsteady: [] };
    for (const module of modules) count(module, tally);
    const path = process.env.MOOTHALL_TALLY;
    if (path) writeFileSync(path, JSON.stringify(tally));
  }
}

function count(module: TestModule, tally: Tally): void {
  let failedTests = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') {
      tally.passed += 1;
      if (test.diagnostic()?.flaky) tally.unsteady.push(`${module.relativeModuleId} > ${test.fullName}`);
    } else if (!wasLeftOutOnPurpose(test.options.mode)) failedTests += 1;
  }
  // A file or a hook can fail with no test of its own that does: one failure, or the count would hide it.
  tally.failed += failedTests === 0 && !module.ok() ? 1 : failedTests;
}

/** By `-t` on the command line. `skip` and `todo` in the sources are refused by test/unit/architecture.test.ts. */
function wasLeftOutOnPurpose(mode: string | undefined): boolean {
  return mode === 'skip' || mode === 'todo';
}
