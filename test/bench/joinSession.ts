import { openBrowser } from '../support/browser.ts';
import { startTestServer } from '../support/testServer.ts';
import { openRating, slowDown } from './slowPhone.ts';

/** A thumb on a phone: four letters a second. */
const keyMs = 250;

/** What somebody needs to see what a page asks and to go to the next field. */
const glanceMs = 600;

/**
 * How long it takes, in seconds, from opening the page until one can answer, on a phone that never was here: by typing the
 * code, and by the picture that leads to the page behind it; three times each.
 */
export async function measureJoining(): Promise<Record<string, number[]>> {
  await using server = await startTestServer();
  await using browser = await openBrowser();
  const owner = await browser.newPage();
  await owner.goto(await server.ownerLink());
  const { code } = await openRating(owner, server.url, new URL(owner.url()).pathname.split('/')[2] ?? '');
  await owner.close();

  const join = async (typed: boolean): Promise<number> => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await slowDown(page);
    const fill = async (label: string, words: string) => {
      const field = page.getByRole('textbox', { name: label });
      await field.waitFor();
      await page.waitForTimeout(glanceMs);
      await field.tap();
      await page.keyboard.type(words, { delay: keyMs });
    };
    const began = performance.now();
    await page.goto(`${server.url}/in${typed ? '' : `/${code}`}`, { waitUntil: 'commit' });
    if (typed) {
      await fill('Code', code);
      await page.getByRole('button', { name: 'Go on' }).tap();
    }
    await fill('Your name', 'Ann Bird');
    await fill('Your organisation', 'Public Health');
    await page.getByRole('button', { name: 'Join' }).tap();
    await page.getByRole('button', { name: 'Send my rating' }).waitFor();
    const seconds = (performance.now() - began) / 1000;
    await page.context().close();
    return seconds;
  };
  const times = async (typed: boolean) => [await join(typed), await join(typed), await join(typed)];
  return { 'by typing the code': await times(true), 'by the picture': await times(false) };
}
