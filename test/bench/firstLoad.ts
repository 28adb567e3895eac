import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { startTestServer } from '../support/testServer.ts';
import { percentile } from './collab/percentile.ts';
import { openRating, slowDown } from './slowPhone.ts';

export interface FirstLoad {
  page: string;
  /**
   * Bytes of JavaScript and CSS, each file gzipped by itself, that had come when the page could first be used: when a
   * caret stood in a sentence of the strategy, or the button to join or to send was there.
   */
  blocking: number;
  /** The same of what came in the ten seconds after that. */
  later: number;
  fonts: number;
  /** Kilobytes. */
  aim: number;
  /** Milliseconds until it can be used on a slow phone, the median of 5; only of pages for the room. */
  slowly?: number;
}

/** What a browser with an empty cache really fetches: on the example's strategy page, at the doors, and in a live session. */
export async function measureFirstLoad(): Promise<FirstLoad[]> {
  await using server = await startTestServer();
  await using browser = await openBrowser();
  const owner = await browser.newPage();
  await owner.goto(await server.ownerLink());
  const strategy = owner.url();
  const me = await (await owner.request.get(`${server.url}/api/me`)).json();
  const invitation = await owner.request.post(
    `${server.url}/api/partnerships/${me.memberships[0].partnershipId}/invitations`,
    { data: { role: 'viewer', organisation: 'Bench' } },
  );
  const { url } = await invitation.json();
  const cookies = await owner.context().storageState();
  const fresh = await browser.newPage({ storageState: cookies });
  const stranger = await browser.newPage();
  const session = await openRating(owner, server.url, new URL(strategy).pathname.split('/')[2] ?? '');
  const guest = await browser.newPage();
  await guest.request.post(`${server.url}/api/sessions/join`, {
    data: { code: session.code, name: 'Ann', organisation: 'Bench' },
  });
  const comer = await browser.newPage();
  const asGuest = { storageState: await guest.context().storageState() };
  const joining = `${server.url}/in/${session.code}`;
  const rating = `${server.url}/live/${session.id}`;
  return [
    await load('Strategy page', fresh, strategy, 350, async () => {
      await fresh.locator('[role="textbox"]').first().click();
      await fresh.locator('.ProseMirror-focused').waitFor();
    }),
    await load('Join page', stranger, url, 120, () =>
      stranger.getByRole('button', { name: 'Join' }).waitFor(),
    ),
    {
      ...(await load('Live session, joining', comer, joining, 120, () =>
        comer.getByRole('button', { name: 'Join' }).waitFor(),
      )),
      slowly: await loadSlowly(() => browser.newPage(), joining, 'Join'),
    },
    {
      ...(await load('Live session, rating', guest, rating, 120, () =>
        guest.getByRole('button', { name: 'Send my rating' }).waitFor(),
      )),
      slowly: await loadSlowly(() => browser.newPage(asGuest), rating, 'Send my rating'),
    },
  ];
}

/** How long somebody with an empty cache waits on a slow phone, in milliseconds. */
async function loadSlowly(open: () => Promise<Page>, address: string, button: string): Promise<number> {
  const waits: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const page = await open();
    await slowDown(page);
    const begun = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: button }).waitFor();
    waits.push(performance.now() - begun);
    await page.context().close();
  }
  return percentile(waits, 0.5);
}

async function load(
  name: string,
  page: Page,
  address: string,
  aim: number,
  usable: () => Promise<unknown>,
): Promise<FirstLoad> {
  const sizes = { code: 0, fonts: 0 };
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    reading.push(
      response.body().then(
        (body) => {
          if (/\.(js|css)$/.test(path)) sizes.code += gzipSync(body).length;
          else if (/\.woff2?$/.test(path)) sizes.fonts += body.length;
        },
        () => {},
      ),
    );
  });
  await page.goto(address);
  await usable();
  await Promise.all([...reading]);
  const blocking = sizes.code;
  await page.waitForTimeout(10_000);
  await Promise.all(reading);
  return { page: name, blocking, later: sizes.code - blocking, fonts: sizes.fonts, aim };
}
