import { Worker } from 'node:worker_threads';
import { createTurns } from '../../turns.ts';
import type { Block } from './blocks.ts';
import type { DocxTask } from './docxWork.ts';

const built = import.meta.env?.PROD === true;

/** The sources need a loader, which Node 20 does not give to a thread by a flag. */
const fromSources = `
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./docxWork.ts', import.meta.url).href)});
  });`;

/** One after another: many long documents at once would take the processor and the memory from everybody else. */
const inTurn = createTurns();

/**
 * A document for a word processor. Two thousand threads of comments take seconds to put together, so a thread does it, and
 * nobody who writes waits for it.
 */
export function docxOf(title: string, blocks: readonly Block[]): Promise<Buffer> {
  return inTurn(() => made({ title, blocks }));
}

function made(task: DocxTask): Promise<Buffer> {
  const beside = new URL('./docxWorker.js', import.meta.url);
  const worker = built
    ? new Worker(beside, { workerData: task })
    : new Worker(fromSources, { workerData: task, eval: true });
  return new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that makes a document ended with ${code}`)));
  }).finally(() => worker.terminate());
}
