import { expect, test } from 'vitest';
import { itemOf, lineOf } from '../../../server/backups/format.ts';

test('a chunk of a dataset comes back from its line as it was', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const chunk = { kind: 'chunk', ownerId: 'p1', datasetId: 'd1-figures', position: 3, bytes } as const;
  expect(itemOf(JSON.parse(lineOf(chunk)))).toEqual(chunk);
});
