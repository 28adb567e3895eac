import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Program } from '../support/program.ts';
import { theBuild } from '../support/theBuild.ts';
import { residentMbOf } from './processUse.ts';

interface StartUp {
  /** Milliseconds from starting the process to the ready line. */
  readyMs: number;
  /** Resident memory in MB (10⁶ bytes) a second after that. */
  residentMb: number;
}

/** The built server as a process of its own: once on an empty folder, then five times on the data that it made. */
export async function measureStartUp(): Promise<{ first: StartUp; second: StartUp }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  try {
    const first = await start(dataDir);
    const again: StartUp[] = [];
    for (let run = 0; run < 5; run += 1) again.push(await start(dataDir));
    const middle = (of: keyof StartUp) =>
      again.map((each) => each[of]).sort((a, b) => a - b)[2] ?? Number.NaN;
    return { first, second: { readyMs: middle('readyMs'), residentMb: middle('residentMb') } };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function start(dataDir: string): Promise<StartUp> {
  const began = performance.now();
  await using program = new Program(process.execPath, [`${await theBuild()}/server/main.js`], {
    env: { NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
  });
  await program.waitFor(/^Moothall is ready: (\S+)$/m);
  const readyMs = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const residentMb = await residentMbOf(program.pid);
  program.signal('SIGTERM');
  await program.ended();
  return { readyMs, residentMb };
}
