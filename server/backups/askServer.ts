import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import { Problem } from '../../shared/errors.ts';
import { backupPath } from '../http/backup.ts';
import type { RunningServerNote } from '../runningServer.ts';

/**
 * The backup of a server that runs on this machine; undefined where none answers to this note.
 * @throws Problem `unavailable` where it answers, and can't
 */
export async function askServer({ local, key }: RunningServerNote): Promise<IncomingMessage | undefined> {
  const answer = await request(new URL(backupPath, local), key);
  if (answer?.statusCode === 200) return answer;
  answer?.destroy();
  // A note of a server that was killed: another program, or another Moothall, has got its port since.
  if (answer?.statusCode !== 503) return undefined;
  throw new Problem('unavailable', 'The server can’t make a backup right now. Try again in a minute.');
}

function request(url: URL, key: string): Promise<IncomingMessage | undefined> {
  return new Promise((resolve) => {
    get(url, { headers: { authorization: `Bearer ${key}` } }, resolve).on('error', () => resolve(undefined));
  });
}
