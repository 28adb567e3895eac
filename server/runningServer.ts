import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * How the commands that run beside a server reach it, in a file of its data folder: which port it got can't be known
 * otherwise. It is a hint and no lock: left behind by a server that was killed, it only names an old port.
 */
const noteSchema = z.object({
  /** What its links begin with. */
  linkBase: z.url({ protocol: /^https?$/ }),
  /** How this machine reaches it, whatever stands in front of it for others. */
  local: z.url({ protocol: /^http$/ }),
  /** Opens the door for commands until it stops. Who can read this file can read all the data anyway. */
  key: z.string(),
});
export type RunningServerNote = z.infer<typeof noteSchema>;

function fileIn(dataDir: string): string {
  return join(dataDir, 'address');
}

/** Called once the server listens. */
export async function noteRunningServer(dataDir: string, note: RunningServerNote): Promise<void> {
  // A file that is there keeps the rights that it has.
  await forgetRunningServer(dataDir);
  await writeFile(fileIn(dataDir), `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

/** Called when the server stops. */
export async function forgetRunningServer(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}

/** Undefined where no server runs on this data, or what is there is no such note. */
export async function findRunningServer(dataDir: string): Promise<RunningServerNote | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  try {
    return noteSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
