import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readdirSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DocumentStore } from '../../server/store/port.ts';

/** More than LevelDB keeps in one log: the write after it begins a new one. */
const logBytes = 4_300_000;

/** A pipe takes so much before somebody has to read from it. */
const pipeBytes = 32 * 1024;

/**
 * Makes the disk refuse the next sync of the documents, though it takes the bytes: their next log is a pipe, which the
 * kernel does not sync. The function that it answers puts what the log took where a disk would have it, as a plain
 * file, and tells how many bytes that are.
 */
export async function refuseNextSync(dataDir: string, documents: DocumentStore): Promise<() => number> {
  const update = new Uint8Array(logBytes);
  await documents.append([{ documentId: 'ballast', updates: [{ update, personId: 'ada', at: 1 }] }]);
  const folder = join(dataDir, 'documents');
  const numbers = readdirSync(folder).map((name) => Number(/\d+/.exec(name)?.[0] ?? 0));
  const log = join(folder, `${String(Math.max(...numbers) + 1).padStart(6, '0')}.log`);
  execFileSync('mkfifo', [log]);
  // LevelDB would wait for a reader.
  const pipe = openSync(log, constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(() => closeSync(pipe));
  return () => {
    const taken = Buffer.alloc(pipeBytes);
    const length = readSync(pipe, taken);
    rmSync(log);
    writeFileSync(log, taken.subarray(0, length));
    return length;
  };
}
