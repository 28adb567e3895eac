import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { startTestServer } from '../support/testServer.ts';

export interface FirstLoad {
  page: string;
  /**
   * Bytes of JavaScript and CSS, each file gzipped by itself, that had come when the page could first be used: when a
   * caret stood in a sentence of the strategy, or the button to join was there.
   */
  blocking: number;
  /** The same of what came in the ten seconds after that. */
  later: number;
  fonts: number;
  /** Kilobytes. */
  aim: number;
}

/** What a browser with an empty cache really fetches, on the example's strategy page and on an invitation's. */
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
  return [
    await load('Strategy page', fresh, strategy, 350, async () => {
      await fresh.locator('[role="textbox"]').first().click();
      await fresh.locator('.ProseMirror-focused').waitFor();
    }),
    await load('Join page', stranger, url, 120, () =>
      stranger.getByRole('button', { name: 'Join' }).waitFor(),
    ),
  ];
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
