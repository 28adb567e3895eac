import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../server/launch/root.mjs';

/** The rules that tools can check, as tests, so that `npm test` says all that there is to say. */
test.each([
  ['the types agree', 'typescript/bin/tsc', ['--noEmit']],
  ['the sources are formatted and free of known mistakes', '@biomejs/biome/bin/biome', ['check', '.']],
  ['nothing lies about unused: no file, no export, no package', 'knip/bin/knip.js', []],
])('%s', { timeout: 120_000 }, (_what, program, args) => {
  const command = join(root, 'node_modules', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
});
