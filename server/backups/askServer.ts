import { get, type IncomingMessage } from 'node:http';
import { Problem } from '../../shared/errors.ts';
import { backupPath } from '../http/backup.ts';
import type { RunningServerNote } from '../runningServer.ts';

/** How long a server may take to answer, and to go on in the midst of a backup: a disk can be slow. */
const patience = { answerMs: 20_000, pauseMs: 60_000 };

/**
 * The backup of a server that runs on this machine; undefined where none answers to this note: where a server was killed,
 * another program, or another Moothall, may have got its port since.
 * @throws Problem `unavailable` where it answers, and can't
 */
export async function askServer(
  { local, key }: RunningServerNote,
  { answerMs, pauseMs } = patience,
): Promise<IncomingMessage | undefined> {
  const answer = await request(new URL(backupPath, local), key, answerMs);
  if (answer && isOurs(answer, 200, 'application/gzip')) {
    answer.setTimeout(pauseMs, () =>
      answer.destroy(new Error('The server stopped in the midst of the backup.')),
    );
    return answer;
  }
  answer?.destroy();
  if (!answer || !isOurs(answer, 503, 'application/problem+json')) return undefined;
  throw new Problem('unavailable', 'The server can’t make a backup right now. Try again in a minute.');
}

function isOurs({ statusCode, headers }: IncomingMessage, status: number, type: string): boolean {
  return statusCode === status && headers['content-type']?.startsWith(type) === true;
}

function request(url: URL, key: string, answerMs: number): Promise<IncomingMessage | undefined> {
  return new Promise((resolve) => {
    const asking = get(url, { headers: { authorization: `Bearer ${key}` } }, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    const timer = setTimeout(() => asking.destroy(new Error('It did not answer.')), answerMs);
    asking.on('error', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
