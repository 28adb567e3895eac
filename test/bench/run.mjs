/**
 * `npm run bench`: prepares what is missing, then measures and prints. Nothing here passes or fails: a figure that a
 * machine's mood could turn red would teach people to ignore red.
 */
import { spawn } from 'node:child_process';
import { requireNewEnoughNode } from '../../server/launch/nodeVersion.mjs';

requireNewEnoughNode();
const { prepare } = await import('../../server/launch/prepare.mjs');
const { root } = await import('../../server/launch/root.mjs');
const { build } = await prepare(root);
spawn(process.execPath, ['--import', 'tsx', 'test/bench/bench.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MOOTHALL_BUILD: build },
}).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
