import { expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { startTestServer } from '../support/testServer.ts';

test('the page opens in a browser, on any address of the app', async () => {
  await using server = await startTestServer();
  await using browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${server.url}/no/such/place`);
  await page.waitForSelector('h1');
  await expectAccessible(page);
  expect(await page.title()).toContain('Moothall');
});
