import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { commitImport, getImport, listImports, previewImport } from '../../../shared/api/imports.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import { upload } from './support.ts';

const rows = Array.from({ length: 8 }, (_, at) => `E06000033,${2010 + at},"${at},5"`);
const text = `Area code,Year,Widgets made\n${rows.join('\n')}\n`;

test('a changed mapping is shown as it would be imported, and nothing is imported or kept', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = await partnership.join('Ed', 'editor');
  const { id, mapping, preview } = await upload(browser, partnership.id, text);
  const [table] = mapping.tables;
  const [values] = table?.columns.filter(({ role }) => role === 'value') ?? [];
  if (!table || !values) throw new Error('The table was not recognised');
  const columns = table.columns.map((one) => (one === values ? { ...one, comma: 'decimal' as const } : one));
  const changed = { ...mapping, tables: [{ ...table, columns }] };
  const shown = await browser.call(previewImport, { params: { id }, body: { mapping: changed } });
  expect(shown.preview.report.figures).toEqual({ in: 8, imported: 8, reported: 0 });
  expect(shown.preview.tables[0]?.sample[1]?.value).toBe(1.5);
  expect(shown.preview.report.figures).not.toEqual(preview.report.figures);

  const after = await browser.call(getImport, { params: { id } });
  expect(after.state).toBe('proposed');
  expect(after.proposal?.mapping).toEqual(mapping);
  const done = await browser.call(commitImport, { params: { id }, body: { mapping: changed } });
  expect(done.added).toBe(8);
  expect((await browser.refused(previewImport, { params: { id }, body: { mapping } })).code).toBe(
    'wrong-state',
  );
});

test('only who may import is shown it', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = partnership.owner;
  const { id, mapping } = await upload(browser, partnership.id, text);
  const viewer = await partnership.join('Vi', 'viewer');
  const other = await makePartnership(app, 'Elsewhere', await partnership.join('Somebody'));
  const stranger = await other.join('Str');
  const sent = { params: { id }, body: { mapping } };
  expect((await viewer.browser.ask(previewImport, sent)).status).toBe(403);
  expect((await stranger.browser.ask(previewImport, sent)).status).toBe(404);
  expect((await app.browser().ask(previewImport, sent)).status).toBe(401);
  expect((await browser.call(listImports, { params: { p: partnership.id } })).imports).toHaveLength(1);
});

test('of many that wait, only the files that are being read lie about', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const rows = Array.from({ length: 5 }, (_, at) => `E06000033,${2015 + at},${at}`);
  const { id, mapping } = await upload(owner.browser, p, `Area code,Year,Widgets\n${rows.join('\n')}\n`);
  let waiting = true;
  const previews = Promise.all(
    Array.from({ length: 6 }, () => owner.browser.call(previewImport, { params: { id }, body: { mapping } })),
  ).finally(() => {
    waiting = false;
  });
  let most = 0;
  while (waiting) {
    most = Math.max(most, (await app.beingRead()).length);
    await setTimeout(10);
  }
  expect(await previews).toHaveLength(6);
  expect(most).toBeLessThanOrEqual(2);
});
