import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerFrame } from '../load/wire.ts';
import type { BenchServer } from './benchServer.ts';
import { startListening } from './listening.ts';

const path = fileURLToPath(new URL('./relayServer.mjs', import.meta.url));

/** The floor that every ratio is to. `seed` is what it gives to whoever asks for the document. */
export async function startRelay(seed: Uint8Array): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  const file = join(folder, 'seed');
  await writeFile(file, answerFrame(seed));
  const server = await startListening({
    name: 'relay',
    dialect: 'stock',
    path,
    environment: () => ({ SEED: file }),
  });
  return {
    ...server,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
