import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../server/launch/root.mjs';

const read = (folder: string) =>
  readdirSync(join(root, 'client', folder))
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => ({ name, source: readFileSync(join(root, 'client', folder, name), 'utf8') }));

test('every mark stands in the gallery, where all are checked for contrast, width and names', () => {
  const shown = [...read('gallery'), ...read('ui')].map(({ source }) => source).join('\n');
  const marks = read('ui').flatMap(({ name }) =>
    name.endsWith('Mark.tsx') ? [name.replace('.tsx', '')] : [],
  );
  expect(marks).toContain('RagMark');
  expect(marks.filter((mark) => !shown.includes(`<${mark} `))).toEqual([]);
});
