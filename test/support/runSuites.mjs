import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('./tallyReporter.ts', import.meta.url));

/**
 * Runs Vitest once in a process of its own and answers what it came to. Of its own, because whatever becomes of it (out
 * of memory, a test that ends the process), somebody must be left to say so.
 * @param {string} folder whose vitest.config.ts counts
 * @param {string[]} args more arguments for Vitest
 * @returns {Promise<{ passed: number, failed: number, unsteady: string[] }>}
 */
export async function runSuites(folder, args = [], environment = process.env) {
  const place = mkdtempSync(join(tmpdir(), 'moothall-tally-'));
  const file = join(place, 'tally.json');
  try {
    const code = await vitest(
      folder,
      ['run', '--root', folder, '--reporter=default', `--reporter=${reporter}`, ...args],
      { ...environment, MOOTHALL_TALLY: file },
    );
    return judge(code, readTally(file));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Vitest's exit code knows of failures that no test carries; a run without a tally ended before its end. */
export function judge(code, tally) {
  if (!tally) return { passed: 0, failed: 1, unsteady: [] };
  const { passed, failed, unsteady } = tally;
  return { passed, unsteady, failed: code !== 0 && failed === 0 && passed > 0 ? 1 : failed };
}

function vitest(folder, args, env) {
  return new Promise((resolve) => {
    const cli = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const passOn = (signal) => child.kill(signal);
    process.on('SIGTERM', passOn).on('SIGINT', passOn);
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      process.off('SIGTERM', passOn).off('SIGINT', passOn);
      resolve(code ?? 1);
    });
  });
}

function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
