/** Reads one file, in a process of its own. */
import { Problem } from '../../../shared/errors.ts';
import { importFile } from './importFile.ts';
import type { Said, Task } from './messages.ts';
import { previewFile, proposeFile } from './proposeFile.ts';

const say = (said: Said) => void process.send?.(said);

/** Rather one message a tenth of a second than one for each row. */
const betweenMs = 100;
let toldAt = 0;

function tell(done: number, total: number): void {
  const now = Date.now();
  if (now - toldAt < betweenMs) return;
  toldAt = now;
  say({ kind: 'progress', done, total });
}

function resultOf(asked: Task): Promise<unknown> {
  if (asked.kind === 'propose') return proposeFile(asked);
  return asked.kind === 'preview' ? previewFile(asked) : importFile(asked, tell);
}

async function work(task: Task): Promise<void> {
  try {
    say({ kind: 'done', result: await resultOf(task) });
  } catch (error) {
    if (!(error instanceof Problem)) say({ kind: 'failed', error });
    else say({ kind: 'refused', code: error.code, detail: error.detail, faults: error.faults });
  }
}

process.once('message', (task) => void work(task as Task));
// Nobody is left to read for.
process.on('disconnect', () => process.exit());
// A signal to all of the server's group is for the server, which ends this one.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
