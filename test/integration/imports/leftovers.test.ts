import { readdir, readlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sweepImports } from '../../../server/imports/sweepImports.ts';
import { Work } from '../../../server/imports/work.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { commitImport, getImport, listImports } from '../../../shared/api/imports.ts';
import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';
import { problemIn } from '../../support/testBrowser.ts';
import { commit, formWith, path, upload } from './support.ts';

const text = `Area code,Year,Widgets made\n${Array.from({ length: 12 }, (_, at) => `E06000033,${2010 + at},${at}`).join('\n')}\n`;

function sweep({ store: { records, datasets } }: TestApp): Promise<void> {
  const onError = (error: unknown) => {
    throw error;
  };
  return sweepImports({ records, datasets, work: new Work(), onError });
}

test('an upload waits a day to be committed; figures stay; what a crash left behind goes', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const kept = await upload(browser, p, text);
  await commit(browser, kept.id);
  const waiting = await upload(browser, p, text);
  await app.store.datasets.put(p, `${kept.id}-abc-figures`, 0, new Uint8Array(1));
  await sweep(app);
  const { items } = await app.store.datasets.list(p);
  expect(items.filter((id) => id.startsWith(kept.id))).toHaveLength(2);
  expect(items.filter((id) => id.startsWith(waiting.id))).toHaveLength(2);
  expect((await browser.call(getImport, { params: { id: waiting.id } })).proposal).not.toBeNull();

  await atTime(Date.now() + limits.uploadLifetimeMs + 1000, async () => {
    await sweep(app);
    await sweep(app);
  });
  expect((await browser.call(listImports, { params: { p } })).imports.map(({ id }) => id)).toEqual([kept.id]);
  expect((await app.store.datasets.list(p)).items.every((id) => id.startsWith(kept.id))).toBe(true);
  expect((await browser.ask(commitImport, { params: { id: waiting.id }, body: {} })).status).toBe(404);
});

test('more than two files of one partnership at a time are asked to wait', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const uploads = Array.from({ length: 5 }, () =>
    upload(owner.browser, p, text).then(
      () => 'taken',
      (error: unknown) => String(error),
    ),
  );
  const outcomes = await Promise.all(uploads);
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(2);
  for (const outcome of outcomes) expect(outcome).toMatch(/taken|429.*Several files/);
});

test('where an upload can’t be kept, it is said, and its file does not stay open', async () => {
  const store = openMemoryStore();
  const { put } = store.datasets;
  store.datasets.put = async (...given) => {
    if (given[2] === 1) throw new Problem('not-saved', 'The disk is full.');
    return put.call(store.datasets, ...given);
  };
  await using app = await startTestApp({ store, faulty: true });
  const { id: p, owner } = await makePartnership(app);
  // Too large to be read at once, and of figures that do not pack well.
  const rows = Array.from({ length: 200_000 }, (_, at) => `E06000033,2020,${(at * 7919) % 99_991},${at}`);
  const answer = await owner.browser.sendForm(
    path(p),
    formWith(`Area code,Year,Widgets,Things\n${rows.join('\n')}\n`, 'large.csv'),
  );
  expect(problemIn(answer).code).toBe('not-saved');
  expect((await app.store.datasets.list(p)).items).toEqual([]);
  await expect.poll(openAndGone).toEqual([]);
  await store.close();
});

/** Files that this process has open and nobody can find any more, where the kernel tells. */
async function openAndGone(): Promise<string[]> {
  const open = await readdir('/proc/self/fd').catch(() => []);
  const paths = await Promise.all(open.map((each) => readlink(`/proc/self/fd/${each}`).catch(() => '')));
  return paths.filter((each) => each.endsWith(' (deleted)'));
}
