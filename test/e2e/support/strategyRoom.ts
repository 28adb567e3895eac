import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { SaveState } from '../../../client/sync/saveModel.ts';
import type { Role } from '../../../shared/access.ts';
import { openBrowser } from '../../support/browser.ts';
import { startTestServer } from '../../support/testServer.ts';

interface Sketch {
  title: string;
  objectives?: readonly { title: string; narrative?: string }[];
}

/** A running server with a partnership, a browser, and its owner's page. */
export interface StrategyRoom extends AsyncDisposable {
  url: string;
  partnershipId: string;
  owner: Page;
  /** Makes a strategy through the API; ids come back in the order given. */
  strategy(outcomes: readonly Sketch[]): Promise<{ id: string; outcomes: string[]; objectives: string[] }>;
  /** Somebody new with a browser context of their own, signed in. */
  join(
    name: string,
    role?: Exclude<Role, 'owner'>,
    organisation?: string,
    options?: BrowserContextOptions,
  ): Promise<Page>;
  /** Another browser of nobody's. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Stops the server and starts it again on the same data and port. */
  restart(): Promise<void>;
  /** The members as the owner sees them, by name. */
  memberId(name: string): Promise<string>;
}

/** `env` is more environment for the server. */
export async function openStrategyRoom(env: Readonly<Record<string, string>> = {}): Promise<StrategyRoom> {
  const server = await startTestServer({ env: { EXAMPLE: 'off', ...env } });
  const browser = await openBrowser();
  const owner = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await owner.goto(await server.ownerLink());
  const partnership = await post(owner, `${server.url}/api/partnerships`, {
    name: 'Place partnership',
    areaCode: 'E06000033',
  });
  return {
    url: server.url,
    partnershipId: partnership.id,
    owner,
    async strategy(outcomes) {
      const made = { id: '', outcomes: [] as string[], objectives: [] as string[] };
      const base = `${server.url}/api`;
      ({ id: made.id } = await post(owner, `${base}/partnerships/${partnership.id}/strategies`, {
        title: 'Shared outcomes',
      }));
      for (const { title, objectives = [] } of outcomes) {
        const outcome = await post(owner, `${base}/strategies/${made.id}/outcomes`, { title });
        made.outcomes.push(outcome.id);
        for (const objective of objectives) {
          const { id } = await post(
            owner,
            `${base}/strategies/${made.id}/outcomes/${outcome.id}/objectives`,
            objective,
          );
          made.objectives.push(id);
        }
      }
      return made;
    },
    async join(name, role = 'editor', organisation = 'Borough Council', options = {}) {
      const invitation = await post(owner, `${server.url}/api/partnerships/${partnership.id}/invitations`, {
        role,
        organisation,
      });
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
      await post(page, `${server.url}/api/join/${invitation.token}`, { name });
      return page;
    },
    newPage: (options) => browser.newPage(options),
    restart: () => server.restart(),
    async memberId(name) {
      const answer = await owner.request.get(`${server.url}/api/partnerships/${partnership.id}`);
      const { members }: { members: { id: string; name: string }[] } = await answer.json();
      const member = members.find((each) => each.name === name);
      if (!member) throw new Error(`There is no member ${name}`);
      return member.id;
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

async function post(page: Page, address: string, data: object): Promise<{ id: string; token: string }> {
  const answer = await page.request.post(address, { data });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  return await answer.json();
}

/** Opens a strategy and waits until its words stand on the page. */
export async function openStrategy(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/s/${id}`);
  await page.locator('[data-prose="strategy.title"]').waitFor();
}

/** The words of one place: `objective.ID.narrative`. */
export function prose(page: Page, key: string): Locator {
  return page.locator(`[data-prose="${key}"]`);
}

/** The editor of one place, once it is there. */
export async function editor(page: Page, key: string): Promise<Locator> {
  const editable = prose(page, key).locator('[contenteditable=true]');
  await editable.waitFor();
  return editable;
}

/** Waits until the header says so. */
export async function waitForState(page: Page, state: SaveState): Promise<void> {
  await page.getByRole('banner').locator(`[data-state="${state}"]`).waitFor();
}

/** Waits until one place holds exactly these words. */
export async function waitForWords(page: Page, key: string, words: string): Promise<void> {
  await page.waitForFunction(
    ([selector, expected]) => {
      const place = document.querySelector<HTMLElement>(selector);
      return place?.innerText.replaceAll('\u2060', '').trim() === expected;
    },
    [`[data-prose="${key}"] [class*="words"]`, words] as const,
  );
}

/** The titles of what stands under each outcome, in the order of the page. */
export async function treeOf(page: Page): Promise<string[]> {
  return await page
    .locator('[data-block]:not([data-block="strategy"])')
    .evaluateAll((blocks) =>
      blocks.map((block) => block.querySelector('h2, h3')?.getAttribute('aria-label') ?? ''),
    );
}
