import { cp, mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Load } from './load.ts';

/** What was owed at a moment at which the log was so long: a log that is cut behind that holds all of it. */
export interface Moment {
  log: string;
  bytes: number;
  owed: ReadonlyMap<string, Uint8Array>;
}

/** The newest of LevelDB's logs in a data folder. */
export async function newestLog(dataDir: string): Promise<{ path: string; name: string; bytes: number }> {
  const folder = join(dataDir, 'documents');
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  const name = logs.at(-1);
  if (name === undefined) throw new Error(`${folder} has no log.`);
  const path = join(folder, name);
  return { path, name, bytes: (await stat(path)).size };
}

/** What is owed now, and how long the log is by then: it is written first and owed after. */
export async function noteMoment(load: Load, dataDir: string): Promise<Moment> {
  const owed = new Map([...load.owed].map(([strategyId, each]) => [strategyId, each.state()]));
  const { name, bytes } = await newestLog(dataDir);
  return { log: name, bytes, owed };
}

/** The last moment of which a log that was cut after so many bytes must hold everything. */
export function heldBy(moments: readonly Moment[], log: string, bytes: number): Moment | undefined {
  return moments.findLast((moment) => moment.log !== log || moment.bytes <= bytes);
}

/** A copy of a data folder whose newest log ends after so many bytes, as after a power cut. */
export async function cutCopy(
  dataDir: string,
  bytes: number,
): Promise<{ dataDir: string } & AsyncDisposable> {
  const copy = await mkdtemp(join(tmpdir(), 'moothall-cut-'));
  await cp(dataDir, copy, { recursive: true });
  await truncate((await newestLog(copy)).path, bytes);
  return {
    dataDir: copy,
    [Symbol.asyncDispose]: () => rm(copy, { recursive: true, force: true }),
  };
}
