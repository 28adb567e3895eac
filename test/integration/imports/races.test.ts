import { expect, test } from 'vitest';
import { sweepImports } from '../../../server/imports/sweepImports.ts';
import { Work } from '../../../server/imports/work.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { Page, StoredRecord } from '../../../server/store/port.ts';
import { getIndicator } from '../../../shared/api/evidence.ts';
import { commitImport, getImport, undoImport } from '../../../shared/api/imports.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import { commit, upload } from './support.ts';

const table = (value: number) =>
  `Area code,Year,Widgets made\n${Array.from({ length: 12 }, (_, at) => `E06000033,${2010 + at},${value}`).join('\n')}\n`;

test('a sweep spares the figures of a commit that ends while the sweep looks through the records', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { id } = await upload(owner.browser, p, table(1));
  const { records, datasets } = app.store;
  const work = new Work();
  // What a commit does, held at its last step: its figures lie there, and no record names them yet.
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  await datasets.put(p, `${id}-abc-figures`, 0, new Uint8Array(1));
  const committing = work.on(id, p, () => held);
  const { list } = records;
  records.list = async <T>(...asked: Parameters<typeof list>) => {
    const page = await list.call(records, ...asked);
    end();
    await committing;
    return page as Page<StoredRecord<T>>;
  };
  const onError = (error: unknown) => {
    throw error;
  };
  await sweepImports({ records, datasets, work, onError });
  expect((await datasets.list(p)).items).toContain(`${id}-abc-figures`);
});

test('a file whose indicator went with the import that made it makes one again', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const first = await upload(browser, p, table(1));
  const gone = (await commit(browser, first.id)).indicators[0]?.id ?? '';
  const next = await upload(browser, p, table(2));
  expect(next.mapping.measures[0]?.indicator).toBe(gone);
  await browser.call(undoImport, { params: { id: first.id } });

  const { added, indicators } = await commit(browser, next.id);
  expect(added).toBe(12);
  const i = indicators[0]?.id ?? '';
  expect(i).not.toBe(gone);
  const query = { partnership: p, area: 'E06000033' };
  const { series } = await browser.call(getIndicator, { params: { i }, query });
  expect(series.map(({ value }) => value)).toEqual(Array.from({ length: 12 }, () => 2));
});

test('an indicator that goes while a file is read for it is not given figures that nobody could see', async () => {
  const store = openMemoryStore();
  let undoing: Promise<unknown> | undefined;
  let undoFirst = () => Promise.resolve<unknown>(undefined);
  const { datasets } = store;
  const { put } = datasets;
  datasets.put = async (...given) => {
    if (given[1].endsWith('-figures')) {
      undoing ??= undoFirst();
      await undoing;
    }
    return put.call(datasets, ...given);
  };
  await using app = await startTestApp({ store });
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  undoing = Promise.resolve();
  const first = await upload(browser, p, table(1));
  await commit(browser, first.id);
  const next = await upload(browser, p, table(2));
  undoing = undefined;
  undoFirst = () => browser.call(undoImport, { params: { id: first.id } });

  const refused = await browser.refused(commitImport, { params: { id: next.id }, body: {} });
  expect(refused).toMatchObject({ errors: [{ path: 'mapping.measures.0.indicator' }] });
  expect((await browser.call(getImport, { params: { id: next.id } })).state).toBe('proposed');
  expect((await commit(browser, next.id)).added).toBe(12);
  await store.close();
});
