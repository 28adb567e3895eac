import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerFrame } from '../load/wire.ts';
import type { BenchServer } from './benchServer.ts';
import { startListening } from './listening.ts';

const script = fileURLToPath(new URL('./relayServer.mjs', import.meta.url));

/** The floor that every ratio is to. `seed` is what it gives to whoever asks for the document. */
export async function startRelay(seed: Uint8Array): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  const file = join(folder, 'seed');
  await writeFile(file, answerFrame(seed));
  const running = await startListening(script, { SEED: file });
  let opened = 0;
  return {
    ...running,
    name: 'relay',
    open: async (documents, people) =>
      Array.from({ length: documents }, () => {
        const document = `document-${opened++}`;
        const order = {
          url: `ws://127.0.0.1:${running.port}/${document}`,
          dialect: 'stock',
          document,
        } as const;
        return Array.from({ length: people }, () => order);
      }),
    [Symbol.asyncDispose]: async () => {
      await running[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
