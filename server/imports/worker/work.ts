/** Reads one file, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../../shared/errors.ts';
import { importFile } from './importFile.ts';
import type { Said, Task } from './messages.ts';
import { previewFile, proposeFile } from './proposeFile.ts';

const say = (said: Said) => parentPort?.postMessage(said);

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

const task = workerData as Task;
try {
  say({ kind: 'done', result: await resultOf(task) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  const { code, detail, faults } = error;
  say({ kind: 'refused', code, detail, faults });
}
