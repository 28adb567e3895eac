import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { editor, openStrategy, waitForState, waitForWords } from './support/strategyRoom.ts';

let server: TestServer;
let browser: TestBrowser;
beforeAll(async () => {
  server = await startTestServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await server?.[Symbol.asyncDispose]();
});

test('a server that is killed in mid-edit loses nothing that was saved, and the page says all along what is so', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(await server.ownerLink());
  await page.waitForURL('**/s/*');
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  const place = 'strategy.vision';
  await openStrategy(page, server.url, id);
  const words = await editor(page, place);
  await waitForState(page, 'saved');
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(globalThis, 'saidOfSaving', said);
    const header = document.querySelector('header');
    const look = () => {
      const state = header?.querySelector('[data-state]')?.getAttribute('data-state') ?? '';
      if (said.at(-1) !== state) said.push(state);
    };
    look();
    if (header)
      new MutationObserver(look).observe(header, { subtree: true, childList: true, attributes: true });
  });
  await words.press('Control+a');
  await words.pressSequentially('Saved words.');
  await waitForState(page, 'saved');
  await waitForWords(page, place, 'Saved words.');
  const said = await page.evaluate((): string[] => Reflect.get(globalThis, 'saidOfSaving'));
  expect(said.slice(0, 3)).toEqual(['saved', 'saving', 'saved']);
  expect(said.at(-1)).toBe('saved');

  await words.pressSequentially(' In mid-edit.');
  await server.kill();
  await waitForState(page, 'offline');
  await words.pressSequentially(' Written without a server.');
  await waitForState(page, 'offline');

  await server.restart();
  await waitForState(page, 'saved');
  const all = 'Saved words. In mid-edit. Written without a server.';
  await waitForWords(page, place, all);
  const fresh = await browser.newPage();
  await fresh.context().addCookies(await page.context().cookies());
  await openStrategy(fresh, server.url, id);
  await waitForWords(fresh, place, all);
});
