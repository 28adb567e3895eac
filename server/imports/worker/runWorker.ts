import { Worker } from 'node:worker_threads';
import { Problem } from '../../../shared/errors.ts';
import { refusedFile } from '../files/refusedFile.ts';
import type { Imported, ImportTask, PreviewTask, Proposal, ProposeTask, Said, Task } from './messages.ts';

const built = import.meta.env?.PROD === true;

/** A workbook is read as a whole, a CSV is not. Beyond this the worker ends, and the server goes on. */
const mostHeapMb = 1024;
const patienceMs = 5 * 60_000;

export interface WorkerOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Runs in a thread of its own, so that nobody who types waits for a file. @throws Problem on `file` */
export function runWorker(task: ProposeTask, options?: WorkerOptions): Promise<Proposal>;
export function runWorker(
  task: PreviewTask,
  options?: WorkerOptions,
): Promise<Pick<Proposal, 'preview' | 'problems'>>;
export function runWorker(task: ImportTask, options?: WorkerOptions): Promise<Imported>;
export async function runWorker(task: Task, { onProgress, signal }: WorkerOptions = {}): Promise<unknown> {
  signal?.throwIfAborted();
  const worker = started(task);
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop);
  const patience = setTimeout(stop, patienceMs);
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (said: Said) => {
        if (said.kind === 'progress') onProgress?.(said.done, said.total);
        else if (said.kind === 'done') resolve(said.result);
        else reject(new Problem(said.code, said.detail, said.faults));
      });
      worker.on('error', (error) => reject(isOutOfMemory(error) ? tooMuch() : error));
      worker.on('exit', () => reject(signal?.aborted ? stopping() : tooMuch()));
    });
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function started(task: Task): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: mostHeapMb };
  if (built)
    return new Worker(new URL('./importWorker.js', import.meta.url), { workerData: task, resourceLimits });
  // The sources need a loader, which a thread does not inherit.
  const begin = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(
    new URL('./work.ts', import.meta.url).href,
  )}); })`;
  return new Worker(begin, { eval: true, workerData: task, resourceLimits });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
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
