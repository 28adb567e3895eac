import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../../shared/access.ts';
import { openBrowser } from '../../support/browser.ts';
import { startTestServer } from '../../support/testServer.ts';

/** A running server as somebody finds it on the first day, with its example, a browser, and its owner's page. */
export interface ExampleHall extends AsyncDisposable {
  url: string;
  partnershipId: string;
  strategyId: string;
  owner: Page;
  /** Another browser of nobody's. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** A fresh link to join by. */
  invite(role: Exclude<Role, 'owner'>, organisation: string): Promise<string>;
  /** What the server answers the owner. @throws where it refuses */
  get<Answer>(path: string): Promise<Answer>;
}

export async function openExampleHall(): Promise<ExampleHall> {
  const server = await startTestServer();
  const browser = await openBrowser();
  const owner = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await owner.goto(await server.ownerLink());
  await owner.getByRole('heading', { level: 1, name: 'Southend 2050: shared outcomes' }).waitFor();
  const strategyId = new URL(owner.url()).pathname.split('/')[2] ?? '';

  async function get<Answer>(path: string): Promise<Answer> {
    const answer = await owner.request.get(`${server.url}${path}`);
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return await answer.json();
  }

  const { partnershipId } = await get<{ partnershipId: string }>(`/api/strategies/${strategyId}`);
  return {
    url: server.url,
    partnershipId,
    strategyId,
    owner,
    get,
    newPage: (options) => browser.newPage(options),
    async invite(role, organisation) {
      const path = `${server.url}/api/partnerships/${partnershipId}/invitations`;
      const answer = await owner.request.post(path, { data: { role, organisation } });
      const { url }: { url: string } = await answer.json();
      return url;
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
