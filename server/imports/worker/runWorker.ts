import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Problem } from '../../../shared/errors.ts';
import { refusedFile } from '../files/refusedFile.ts';
import type { Imported, ImportTask, PreviewTask, Proposal, ProposeTask, Said, Task } from './messages.ts';

const built = import.meta.env?.PROD === true;

/** A workbook is read as a whole, a CSV is not. Beyond this the reading ends, and the server goes on. */
const mostHeapMb = 1024;
const patienceMs = 5 * 60_000;

export interface WorkerOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Runs in a process of its own, so that nobody who types waits for a file. A thread would not do: where it runs out of memory
 * in the middle of one step, such as a list of a hundred million rows that there are not, all of its process ends.
 * @throws Problem on `file`
 */
export function runWorker(task: ProposeTask, options?: WorkerOptions): Promise<Proposal>;
export function runWorker(
  task: PreviewTask,
  options?: WorkerOptions,
): Promise<Pick<Proposal, 'preview' | 'problems'>>;
export function runWorker(task: ImportTask, options?: WorkerOptions): Promise<Imported>;
export async function runWorker(task: Task, { onProgress, signal }: WorkerOptions = {}): Promise<unknown> {
  signal?.throwIfAborted();
  const worker = started();
  const stop = () => void worker.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  const patience = setTimeout(stop, patienceMs);
  const ended = new Promise<void>((resolve) => worker.once('close', () => resolve()));
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (said: Said) => {
        if (said.kind === 'progress') onProgress?.(said.done, said.total);
        else if (said.kind === 'done') resolve(said.result);
        else if (said.kind === 'failed') reject(said.error);
        else reject(new Problem(said.code, said.detail, said.faults));
      });
      worker.on('error', reject);
      worker.on('close', () => reject(signal?.aborted ? stopping() : tooMuch()));
      // Where it ended already, `close` tells.
      worker.send(task, () => {});
    });
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', stop);
    stop();
    if (worker.pid !== undefined) await ended;
  }
}

function started(): ChildProcess {
  const url = new URL(built ? './importWorker.js' : './work.ts', import.meta.url);
  // The sources need a loader.
  const loader = built ? [] : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
  return fork(fileURLToPath(url), {
    // Rows are garbage as soon as they are read: a small nursery is emptied more often, and takes less memory.
    execArgv: [`--max-old-space-size=${mostHeapMb}`, '--max-semi-space-size=4', ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function tooMuch(): Problem {
  return refusedFile(
    'This file takes more memory or time to read than it may. Save the sheet that you need as CSV, or split it, and upload that.',
  );
}

function stopping(): Problem {
  return new Problem(
    'unavailable',
    'Moothall is stopping, so the file was not read. Nothing was changed; try again in a minute.',
  );
}
