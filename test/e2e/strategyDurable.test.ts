import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { fillableDisk } from '../support/fillableDisk.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { editor, openStrategy, prose, waitForState, waitForWords } from './support/strategyRoom.ts';

let server: TestServer;
let browser: TestBrowser;
let owner: Page;
beforeAll(async () => {
  server = await startTestServer({ env: { EXAMPLE: 'off' } });
  browser = await openBrowser();
  owner = await ownerOf(server);
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await server?.[Symbol.asyncDispose]();
});

async function ownerOf(of: TestServer): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(await of.ownerLink());
  return page;
}

/** A new strategy of a new partnership. */
async function strategyOf(page: Page, url: string): Promise<string> {
  const make = async (path: string, data: object): Promise<string> => {
    const answer = await page.request.post(url + path, { data });
    const { id }: { id: string } = await answer.json();
    return id;
  };
  const partnership = await make('/api/partnerships', { name: 'Place partnership' });
  return make(`/api/partnerships/${partnership}/strategies`, { title: 'Shared outcomes' });
}

/** Another browser of the same person, with nothing kept on the device. */
async function otherDevice(page: Page): Promise<Page> {
  const { cookies } = await page.context().storageState();
  return browser.newPage({ storageState: { cookies, origins: [] } });
}

test('a server that is killed in mid-edit loses nothing that was saved, and the page says all along what is so', async () => {
  const page = owner;
  const id = await strategyOf(page, server.url);
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
  const fresh = await otherDevice(page);
  await openStrategy(fresh, server.url, id);
  await waitForWords(fresh, place, all);
});

test('after a restart others see all that was told as saved, though the page it was typed on has not come back', async () => {
  const typing = await otherDevice(owner);
  const id = await strategyOf(typing, server.url);
  await openStrategy(typing, server.url, id);
  const words = await editor(typing, 'strategy.vision');
  await words.pressSequentially('Told as saved.');
  await waitForState(typing, 'saved');
  await words.pressSequentially(' Under way.');
  await Promise.all([typing.context().setOffline(true), server.kill()]);
  await waitForState(typing, 'offline');
  await words.pressSequentially(' And after.');

  await server.restart();
  const other = await otherDevice(owner);
  await openStrategy(other, server.url, id);
  await prose(other, 'strategy.vision').getByText('Told as saved.').waitFor();
  await waitForState(other, 'saved');

  await typing.context().setOffline(false);
  for (const page of [typing, other])
    await waitForWords(page, 'strategy.vision', 'Told as saved. Under way. And after.');
  await waitForState(typing, 'saved');
});

test('on a full disk the page says “Not saved” and why, loses nothing, and saves by itself once there is room', async () => {
  const disk = await fillableDisk();
  await using full = await startTestServer({ dataDir: disk.dataDir, env: { EXAMPLE: 'off' } });
  const page = await ownerOf(full);
  const id = await strategyOf(page, full.url);
  await openStrategy(page, full.url, id);
  const words = await editor(page, 'strategy.vision');
  await words.pressSequentially('Saved.');
  await waitForState(page, 'saved');

  disk.fill(full.pid());
  // More than what is left in the last block of a file.
  const much = ' Typed on a full disk.'.repeat(300);
  await page.keyboard.insertText(much);
  await waitForState(page, 'not-saved');
  await page.getByRole('alert').getByText('Your changes can’t be saved at the moment.').waitFor();
  await page.getByRole('alert').getByText('Keep this page open').waitFor();
  // A command is refused and says so; what others can see is what is on disk.
  const refused = await page.request.post(`${full.url}/api/strategies/${id}/outcomes`, {
    data: { title: 'Health' },
  });
  expect((await refused.json()).code).toBe('not-saved');
  const other = await otherDevice(page);
  await openStrategy(other, full.url, id);
  await waitForWords(other, 'strategy.vision', 'Saved.');
  await words.pressSequentially(' And still typing.');
  await waitForState(page, 'not-saved');

  disk.free(full.pid());
  await waitForState(page, 'saved');
  const all = `Saved.${much} And still typing.`;
  for (const each of [page, other]) await waitForWords(each, 'strategy.vision', all);
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await full.kill();
  await full.restart();
  const later = await otherDevice(page);
  await openStrategy(later, full.url, id);
  await waitForWords(later, 'strategy.vision', all);
});
