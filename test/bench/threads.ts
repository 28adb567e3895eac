import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startTestServer } from '../support/testServer.ts';
import { percentile } from './collab/percentile.ts';

export interface ThreadsLoad {
  threads: number;
  objectives: number;
  /** Milliseconds until a caret stands in a sentence; medians of 9. */
  interactive: { without: number; withThem: number };
  /** Until the threads of the first objective stand beside it, and until its words are shaded. */
  shown: number;
  shaded: number;
}

const threads = 2_000;
const objectives = 60;
/** The server takes 60 comments a minute of one person. */
const perPerson = 50;
const runs = 9;

/** Opening a strategy’s page, with a caret in its words, with 2,000 open threads about passages and with none. */
export async function measureThreads(): Promise<ThreadsLoad> {
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  await using browser = await openBrowser();
  const owner = await browser.newPage();
  await owner.goto(await server.ownerLink());
  const { id: partnershipId } = await post(owner, `${server.url}/api/partnerships`, { name: 'Bench' });
  const empty = await makeStrategy(owner, server.url, partnershipId);
  const full = await makeStrategy(owner, server.url, partnershipId);
  await fill(browser, owner, server.url, partnershipId, full);
  const cookies = await owner.context().storageState();
  const open = () => browser.newPage({ storageState: cookies, viewport: { width: 1440, height: 900 } });
  const without: number[] = [];
  const withThem: number[] = [];
  const shown: number[] = [];
  const shaded: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // A page that is still open would fetch what it may need later while the next one is timed.
    const bare = await open();
    without.push((await load(bare, `${server.url}/s/${empty.id}`)).interactive);
    await bare.context().close();
    const page = await open();
    const { begun, interactive } = await load(page, `${server.url}/s/${full.id}`);
    withThem.push(interactive);
    const first = `[data-block="objective ${full.objectives[0]}"]`;
    await page.locator(`${first} mark[data-threads]`).first().waitFor();
    shaded.push(performance.now() - begun);
    await page.locator('#block-panel article').first().waitFor();
    shown.push(performance.now() - begun);
    await page.context().close();
  }
  const median = (times: number[]) => percentile(times, 0.5);
  return {
    ...{ threads, objectives },
    interactive: { without: median(without), withThem: median(withThem) },
    ...{ shown: median(shown), shaded: median(shaded) },
  };
}

/** From asking for the page to a caret in the first objective’s sentence. */
async function load(page: Page, address: string): Promise<{ begun: number; interactive: number }> {
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-block^="objective"] [data-kind="prose"] [role="textbox"]').first().click();
  await page.locator('.ProseMirror-focused').waitFor();
  const interactive = performance.now() - begun;
  return { begun, interactive };
}

interface Made {
  id: string;
  objectives: string[];
}

async function makeStrategy(page: Page, url: string, partnershipId: string): Promise<Made> {
  const { id } = await post(page, `${url}/api/partnerships/${partnershipId}/strategies`, { title: 'Bench' });
  const made: Made = { id, objectives: [] };
  for (let outcome = 0; outcome < objectives / 5; outcome += 1) {
    const { id: outcomeId } = await post(page, `${url}/api/strategies/${id}/outcomes`, {
      title: `Outcome ${outcome + 1}`,
    });
    for (let each = 0; each < 5; each += 1) {
      const at = `${url}/api/strategies/${id}/outcomes/${outcomeId}/objectives`;
      made.objectives.push((await post(page, at, { title: 'Objective', narrative: words() })).id);
    }
  }
  return made;
}

/** Forty sentences, each found once. */
function words(): string {
  return Array.from({ length: 40 }, (_, at) => `Sentence ${at + 1} says what we will change here.`).join(' ');
}

async function fill(
  browser: TestBrowser,
  owner: Page,
  url: string,
  partnershipId: string,
  { id, objectives: ids }: Made,
): Promise<void> {
  const { token } = await post(owner, `${url}/api/partnerships/${partnershipId}/invitations`, {
    ...{ role: 'commenter', organisation: 'Bench' },
  });
  for (let made = 0; made < threads; made += perPerson) {
    const person = await browser.newPage();
    await post(person, `${url}/api/join/${token}`, { name: `Person ${made / perPerson}` });
    for (let each = made; each < made + perPerson; each += 1) {
      await post(person, `${url}/api/strategies/${id}/threads`, {
        target: ids[each % ids.length],
        quote: `Sentence ${(Math.floor(each / ids.length) % 40) + 1} says`,
        body: 'Can we say by when, and who does it?',
      });
    }
    await person.context().close();
  }
}

async function post(page: Page, address: string, data: object): Promise<{ id: string; token: string }> {
  const answer = await page.request.post(address, { data });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  return await answer.json();
}
