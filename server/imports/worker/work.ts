/** Reads one file, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../../shared/errors.ts';
import { importFile } from './importFile.ts';
import type { Said, Task } from './messages.ts';
import { proposeFile } from './proposeFile.ts';

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

const task = workerData as Task;
try {
  const result = task.kind === 'propose' ? await proposeFile(task) : await importFile(task, tell);
  say({ kind: 'done', result });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  const { code, detail, faults } = error;
  say({ kind: 'refused', code, detail, faults });
}
