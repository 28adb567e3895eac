import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../server/launch/root.mjs';
import type { Source } from './imports.ts';

/** All code of the checkout; not the data beside it, and not what the tests are about to break on purpose. */
export function checkedOut(): Source[] {
  return ['client', 'server', 'shared', 'test'].flatMap(under).filter(isCode).map(read);
}

function under(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? under(path) : [path];
  });
}

function isCode(path: string): boolean {
  return /\.(tsx?|mjs)$/.test(path) && !path.includes('/node_modules/') && !path.startsWith('test/fixtures/');
}

function read(path: string): Source {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}
