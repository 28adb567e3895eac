import { expect, test } from 'vitest';
import { rememberedFor } from '../../../server/imports/worker/remembering.ts';
import { imported, sheet } from '../evidence/import/support.ts';

const generic = (name: string) =>
  imported(
    sheet(
      `
      Area            | 2021 | 2022
      Southend-on-Sea | 1    | 2`,
      name,
    ),
  );

test('a file is known again by the shape of its tables and by what they are called', async () => {
  const smokers = (await generic('smokers to March 2022')).mapping;
  const next = (await generic('smokers to March 2023')).mapping;
  const births = (await generic('births')).mapping;
  const everybody = () => true;
  expect(rememberedFor(next, [births, smokers], everybody)?.tables).toEqual(smokers.tables);
  expect(rememberedFor(births, [smokers], everybody)).toBeNull();
});
