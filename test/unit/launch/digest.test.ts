import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceDigest } from '../../../server/launch/digest.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'moothall-digest-'));
  await mkdir(join(root, 'client', 'ui'), { recursive: true });
  await mkdir(join(root, 'docs'));
  await writeFile(join(root, 'client', 'ui', 'Button.tsx'), 'one');
  await writeFile(join(root, 'vite.config.ts'), '');
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('the same contents give the same digest, whatever their dates', async () => {
  const before = await sourceDigest(root);
  await utimes(join(root, 'client', 'ui', 'Button.tsx'), 1, 1);
  expect(await sourceDigest(root)).toBe(before);
  expect(before).toMatch(/^[0-9a-f]{16}$/);
});

test.each<[string, () => Promise<void>]>([
  ['changed', () => writeFile(join(root, 'client', 'ui', 'Button.tsx'), 'two')],
  ['added', () => writeFile(join(root, 'client', 'main.tsx'), '')],
  ['removed', () => rm(join(root, 'client', 'ui', 'Button.tsx'))],
  ['renamed', () => rename(join(root, 'client', 'ui', 'Button.tsx'), join(root, 'client', 'ui', 'Key.tsx'))],
])('a source that was %s gives another', async (_what, change) => {
  const before = await sourceDigest(root);
  await change();
  expect(await sourceDigest(root)).not.toBe(before);
});

test('what no build is made from changes nothing', async () => {
  const before = await sourceDigest(root);
  await writeFile(join(root, 'docs', 'notes.md'), 'notes');
  await writeFile(join(root, 'client', '.DS_Store'), '');
  expect(await sourceDigest(root)).toBe(before);
});
