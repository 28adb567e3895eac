/** Makes one document, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Block } from './blocks.ts';
import { blocksDocx } from './blocksDocx.ts';

/** What a thread is given. */
export interface DocxTask {
  title: string;
  blocks: readonly Block[];
}

const { title, blocks } = workerData as DocxTask;
parentPort?.postMessage(await blocksDocx(title, blocks));
