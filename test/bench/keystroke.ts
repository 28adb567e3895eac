import type { Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { proseAt } from '../../shared/strategy/document.ts';
import { openBrowser } from '../support/browser.ts';
import { startTestServer } from '../support/testServer.ts';

export interface KeystrokeRenders {
  objectives: number;
  typists: number;
  keystrokes: number;
  /** Renders in the watching page, by component, over all keystrokes. */
  byComponent: [string, number][];
  perKeystroke: number;
}

const objectives = 60;
const typists = 3;
const each = 20;

/**
 * One browser watches a strategy of 60 objectives while three people type into three of them through sockets of their
 * own. Each waits until the page shows a keystroke before the next, so that none is counted together with another.
 */
export async function measureKeystroke(): Promise<KeystrokeRenders> {
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  await using browser = await openBrowser();
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Reflect.set(globalThis, '__moothallRenders', new Map());
  });
  await page.goto(await server.ownerLink());
  const { id: strategyId, ids: all } = await makeStrategy(page, server.url);
  // One at the top, where editors are mounted; two far down, where the page draws the words without one.
  const ids = [all[0], all[objectives / 2], all[objectives - 1]];
  await page.goto(`${server.url}/s/${strategyId}`);
  await page.getByText('Objective 1.1', { exact: true }).first().waitFor();
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const people = await Promise.all(
    Array.from({ length: typists }, () => connect(server.url, strategyId, cookie)),
  );
  await page.waitForTimeout(3_000);
  await page.evaluate(() => Reflect.get(globalThis, '__moothallRenders').clear());
  for (let stroke = 0; stroke < each; stroke += 1) {
    for (const [index, doc] of people.entries()) {
      type(doc, ids[index] ?? '', `w${stroke}p${index} `);
      await page.getByText(`w${stroke}p${index}`).first().waitFor({ state: 'attached' });
    }
  }
  const counted: [string, number][] = await page.evaluate(() => [
    ...Reflect.get(globalThis, '__moothallRenders').entries(),
  ]);
  for (const doc of people) doc.destroy();
  const keystrokes = typists * each;
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  return { objectives, typists, keystrokes, byComponent: counted, perKeystroke: total / keystrokes };
}

/** Twelve outcomes of five objectives each, through the API. The first three objectives' ids come first. */
async function makeStrategy(page: Page, url: string): Promise<{ id: string; ids: string[] }> {
  const post = async (path: string, data: object) =>
    (await (await page.request.post(`${url}${path}`, { data })).json()) as { id: string };
  const partnership = await post('/api/partnerships', { name: 'Bench' });
  const strategy = await post(`/api/partnerships/${partnership.id}/strategies`, { title: 'Bench' });
  const ids: string[] = [];
  for (let o = 1; o <= objectives / 5; o += 1) {
    const outcome = await post(`/api/strategies/${strategy.id}/outcomes`, { title: `Outcome ${o}` });
    for (let i = 1; i <= 5; i += 1) {
      const made = await post(`/api/strategies/${strategy.id}/outcomes/${outcome.id}/objectives`, {
        title: `Objective ${o}.${i}`,
        narrative: 'What we will change.',
      });
      ids.push(made.id);
    }
  }
  return { id: strategy.id, ids };
}

async function connect(url: string, strategyId: string, cookie: string): Promise<Y.Doc> {
  class Signed extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/collab`, strategyId, doc, {
    WebSocketPolyfill: Signed as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  doc.on('destroy', () => provider.destroy());
  await new Promise<void>((resolve) => provider.on('sync', (synced: boolean) => synced && resolve()));
  return doc;
}

function type(doc: Y.Doc, id: string, words: string): void {
  const paragraph = proseAt(doc, { of: 'objective', id, field: 'narrative' })?.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (text instanceof Y.XmlText) text.insert(0, words);
}
