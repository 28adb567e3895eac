import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { root } from '../../server/launch/root.mjs';
import { type Hall, openHall, strategyId } from '../integration/collab/support/hall.ts';
import { until } from '../integration/collab/support/until.ts';
import { openBrowser } from '../support/browser.ts';
import type {} from '../support/syncInPage.ts';

let body = '';

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'test/support/syncInPage.ts'), formats: ['es'] },
    },
  });
  const [output] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (output?.type === 'chunk') body = `<!doctype html><script type="module">${output.code}</script>`;
});

/** A device: one browser profile, whose storage outlives reloads. Its pages come from a server that is always there. */
async function openDevice(): Promise<Page> {
  const pages = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(body),
  );
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser[Symbol.asyncDispose]();
    pages.closeAllConnections();
    pages.close();
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
  return page;
}

async function open(page: Page, personId: string, url: string): Promise<void> {
  await page.evaluate(
    ({ url, personId, strategyId }) => {
      window.opened = window.syncInPage.openStrategySync({
        strategyId,
        personId,
        server: { url, params: { as: personId } },
      });
    },
    { url, personId, strategyId },
  );
}

async function type(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => window.opened.doc.getText('notes').insert(0, words), words);
}

const notes = (page: Page) => page.evaluate(() => window.opened.doc.getText('notes').toString());
const stateIs = (page: Page, state: string) =>
  page.waitForFunction((state) => window.opened.saveState.getSnapshot() === state, state);
const copyIsKept = (page: Page) =>
  page.waitForFunction(() => window.opened.offlineCopy.getSnapshot() === 'kept');
const stored = (hall: Hall) => hall.collab.read(strategyId, (doc) => doc.getText('notes').toString());

test('words typed without a connection survive a reload, are told as unsent, and are saved when the server is back', async () => {
  const hall = await openHall();
  const page = await openDevice();
  await open(page, 'ann', hall.url);
  await stateIs(page, 'saved');
  await type(page, 'before ');
  await stateIs(page, 'saved');
  await hall.close();
  await stateIs(page, 'offline');
  await type(page, 'on the train ');

  await page.reload();
  await open(page, 'ann', hall.url);
  await copyIsKept(page);
  expect(await notes(page)).toBe('on the train before ');
  expect(await page.evaluate(() => window.opened.unsent.getSnapshot())).toBe(true);
  expect(await page.evaluate(() => window.opened.loaded.getSnapshot())).toBe(true);

  const again = await openHall({ port: Number(new URL(hall.url).port) });
  await stateIs(page, 'saved');
  expect(await page.evaluate(() => window.opened.unsent.getSnapshot())).toBe(false);
  expect(await stored(again)).toBe('on the train before ');
});

test('a reload without a connection and without unsent words claims none', async () => {
  const hall = await openHall();
  const page = await openDevice();
  await open(page, 'ann', hall.url);
  await type(page, 'all saved');
  await stateIs(page, 'saved');
  await hall.close();
  await page.reload();
  await open(page, 'ann', hall.url);
  await copyIsKept(page);
  await stateIs(page, 'offline');
  expect(await notes(page)).toBe('all saved');
  expect(await page.evaluate(() => window.opened.unsent.getSnapshot())).toBe(false);
  expect(await page.evaluate(() => window.opened.unsentText())).toBe('');
});

test('signing out offers the unsent words of strategies that are not even open, then leaves nothing of that person', async () => {
  const hall = await openHall();
  const page = await openDevice();
  await open(page, 'ann', hall.url);
  await stateIs(page, 'saved');
  await hall.close();
  await stateIs(page, 'offline');
  await page.evaluate(() => window.syncInPage.setStrategyTitle(window.opened.doc, 'Quite a fair start'));
  await open(page, 'bob', hall.url);
  await copyIsKept(page);
  expect(await page.evaluate(() => window.opened.doc.getXmlFragment('title').length)).toBe(0);
  await page.reload();

  const work = await page.evaluate(() => window.syncInPage.unsentWorkOf('ann'));
  expect(work).toEqual([{ strategyId, text: 'Title of the strategy\nQuite a fair start\n' }]);
  await page.evaluate(() => window.syncInPage.forgetPerson('ann'));
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    notes: Object.keys(localStorage),
  }));
  expect(left.databases).toEqual([`moothall:copy:bob:${strategyId}`]);
  expect(left.notes).toEqual([]);
});

test('discarding the offline copy brings back what the server has, and nothing else', async () => {
  const hall = await openHall();
  const page = await openDevice();
  await open(page, 'ann', hall.url);
  await type(page, 'kept ');
  await stateIs(page, 'saved');
  hall.members.roles.set('ann', 'viewer');
  hall.bus.announce({ kind: 'access', personId: 'ann' });
  await type(page, 'not allowed any more ');
  await stateIs(page, 'read-only');
  await page.evaluate(() => window.opened.discardOffline());
  await open(page, 'ann', hall.url);
  await stateIs(page, 'read-only');
  await page.waitForFunction(() => window.opened.loaded.getSnapshot());
  expect(await notes(page)).toBe('kept ');
  expect(await page.evaluate(() => window.opened.unsent.getSnapshot())).toBe(false);
});

test('after a removal nothing stays on the device, but unsent words until they were offered', async () => {
  const hall = await openHall();
  const page = await openDevice();
  const copies = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name?.split(':')[2]).sort());
  const remove = (personId: string) => {
    hall.members.roles.delete(personId);
    hall.bus.announce({ kind: 'access', personId });
    return page.waitForFunction(() => window.opened.ended.getSnapshot()?.why === 'removed');
  };
  await open(page, 'ann', hall.url);
  await stateIs(page, 'saved');
  await remove('ann');
  await until(async () => (await copies()).length === 0);

  await open(page, 'bob', hall.url);
  await stateIs(page, 'saved');
  hall.documents.full = true;
  await type(page, 'not saved yet');
  await stateIs(page, 'not-saved');
  await remove('bob');
  expect(await page.evaluate(() => window.opened.saveState.getSnapshot())).toBe('not-saved');
  expect(await copies()).toEqual(['bob']);
  await page.evaluate(() => window.opened.discardOffline());
  expect(await copies()).toEqual([]);
  hall.documents.full = false;
});
