import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';

/**
 * Every page and everything that opens on one, as axe sees it: wide and on a phone, light and dark, and at 320 pixels, which
 * is 400 % zoom on a laptop. Among axe's rules is that of 24-pixel targets.
 */
let hall: ExampleHall;
let places: Record<
  'invitation' | 'withdrawn' | 'signInLink' | 'objective' | 'strategy' | 'partnership' | 'thread',
  string
>;
/** Somebody who is signed in nowhere. */
let stranger: Page;

beforeAll(async () => {
  hall = await openExampleHall();
  stranger = await hall.newPage();
  const partnership = `/p/${hall.partnershipId}`;
  const { outcomes } = await hall.get<{ outcomes: { objectives: { id: string }[] }[] }>(
    `/api/strategies/${hall.strategyId}`,
  );
  await hall.owner.request.post(`${hall.url}/api/strategies/${hall.strategyId}/versions`, {
    data: { name: 'As agreed' },
  });
  const member = await hall.newPage();
  const invitation = new URL(await hall.invite('commenter', 'Harbour Charity')).pathname;
  await member.request.post(`${hall.url}/api${invitation}`, { data: { name: 'Asha Harbour' } });
  const { id } = await (await member.request.get(`${hall.url}/api/me`)).json();
  const api = `${hall.url}/api/partnerships/${hall.partnershipId}`;
  const made = await hall.owner.request.post(`${api}/members/${id}/sign-in-link`);
  const { url }: { url: string } = await made.json();
  const target = outcomes[0]?.objectives[0]?.id;
  const said = await member.request.post(`${hall.url}/api/strategies/${hall.strategyId}/threads`, {
    data: { target, body: `Can we say by when? @[${id}] See https://example.org/report.` },
  });
  const thread: { id: string } = await said.json();
  await hall.owner.request.put(`${hall.url}/api/comments/${thread.id}/reactions/agree`);
  await hall.owner.request.put(`${hall.url}/api/threads/${thread.id}/due`, { data: { by: '2031-07-03' } });
  const withdrawn = new URL(await hall.invite('viewer', 'Wrong Address Ltd')).pathname;
  const { invitations } = await hall.get<{ invitations: { id: string; organisation: string }[] }>(
    `/api/partnerships/${hall.partnershipId}/invitations`,
  );
  const wrong = invitations.find(({ organisation }) => organisation === 'Wrong Address Ltd');
  await hall.owner.request.delete(`${api}/invitations/${wrong?.id}`);
  places = {
    invitation,
    withdrawn,
    signInLink: new URL(url).pathname,
    strategy: `/s/${hall.strategyId}`,
    thread: `/s/${hall.strategyId}?thread=${encodeURIComponent(thread.id)}`,
    objective: `/s/${hall.strategyId}/o/${outcomes[0]?.objectives[0]?.id}`,
    partnership,
  };
});
afterAll(() => hall?.[Symbol.asyncDispose]());

/** What is waited for once it is open. */
type Opening = (page: Page) => Promise<Locator>;

/** Goes to a path and waits for its heading. */
function at(path: () => string, heading: string | RegExp): Opening {
  return async (page) => {
    await page.goto(`${hall.url}${path()}`);
    return page.getByRole('heading', { level: 1, name: heading });
  };
}

/** Opens a place, then presses what has these names, one after the other. */
function pressing(before: Opening, ...names: (string | RegExp)[]): Opening {
  return async (page) => {
    await (await before(page)).waitFor();
    for (const name of names) {
      await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
    }
    return page.getByRole('dialog').or(page.getByRole('menu')).last();
  };
}

const home = at(() => '/', 'Your partnerships');
const account = at(() => '/account', 'Your account');
const partnership: Opening = async (page) => {
  await page.goto(`${hall.url}${places.partnership}`);
  return page.getByRole('button', { name: 'Change the scale' });
};
const objective: Opening = async (page) => {
  await page.goto(`${hall.url}${places.objective}`);
  return page.getByRole('button', { name: 'Correct it' }).first();
};
const strategy: Opening = async (page) => {
  await page.goto(`${hall.url}${places.strategy}`);
  return page.getByRole('heading', { level: 1, name: 'Southend 2050: shared outcomes' });
};
const board: Opening = async (page) => {
  await page.goto(`${hall.url}${places.strategy}/board`);
  return page.getByText('How this board is worked out');
};
const history: Opening = async (page) => {
  await page.goto(`${hall.url}${places.strategy}/history`);
  return page.getByRole('button', { name: /^More for the version/ }).first();
};
/** In the column beside the words, or in a sheet. */
const thread: Opening = async (page) => {
  await page.goto(`${hall.url}${places.thread}`);
  return page.getByRole('article').getByText('Can we say by when?');
};
const inThread =
  (...names: (string | RegExp)[]): Opening =>
  async (page) => {
    await (await thread(page)).waitFor();
    for (const name of names) {
      await page
        .getByRole('article')
        .getByRole('button', { name })
        .or(page.getByRole('menuitem', { name }))
        .first()
        .click();
    }
    return page.getByRole('article').getByRole('textbox').or(page.getByRole('menu')).first();
  };
const evidence = async (page: Page): Promise<Locator> => {
  await (await objective(page)).waitFor();
  await page.getByRole('list', { name: 'How we know' }).getByRole('button').first().click();
  return page.getByRole('button', { name: 'Unlink' });
};

/** For whoever opens them. */
const open: [string, Opening][] = [
  ['an invitation', at(() => places.invitation, /^Join Southend/)],
  ['a withdrawn invitation', at(() => places.withdrawn, 'This invitation can’t be opened')],
  ['signing in', at(() => '/sign-in', 'Sign in')],
  ['a sign-in link', at(() => places.signInLink, 'Sign in as Asha Harbour')],
  ['an address that leads nowhere', at(() => '/nowhere', /nothing here/)],
  ['an owner’s link that was used', at(() => '/welcome/long-gone', /./)],
];

/** For the owner, who sees most. */
const rooms: [string, Opening][] = [
  ['home', home],
  [
    'making a partnership, with the list of places open',
    async (page) => {
      await (await pressing(home, 'Make a partnership')(page)).waitFor();
      await page.getByRole('combobox', { name: /^Place/ }).fill('south');
      return page.getByRole('listbox').getByRole('option').first();
    },
  ],
  ['the account', account],
  ['signing out', pressing(account, 'Sign out…')],
  ['a partnership', partnership],
  ['a partnership of others', at(() => '/p/not-mine', 'This partnership can’t be shown')],
  ['making a strategy', pressing(partnership, 'New strategy')],
  ['what can be done with a strategy', pressing(partnership, /^More about/)],
  ['deleting a strategy', pressing(partnership, /^More about/, 'Delete…')],
  ['what can be done with a member', pressing(partnership, 'Actions for Asha Harbour')],
  ['changing a member', pressing(partnership, 'Actions for Asha Harbour', /^Change role/)],
  ['a sign-in link for a member', pressing(partnership, 'Actions for Asha Harbour', /^Make a sign-in link/)],
  ['removing a member', pressing(partnership, 'Actions for Asha Harbour', 'Remove…')],
  ['inviting', pressing(partnership, 'Invite')],
  ['inviting without a name', pressing(partnership, 'Invite', 'Make the link')],
  ['adding an organisation', pressing(partnership, 'Add an organisation')],
  ['an organisation', pressing(partnership, 'Rename or merge Police')],
  [
    'the scale, with a level that lacks its words',
    async (page) => {
      await (await partnership(page)).click();
      await page.getByRole('button', { name: 'Add a level' }).click();
      await page.getByRole('button', { name: 'Save the scale' }).click();
      return page.getByText('Give the level a name');
    },
  ],
  ['deleting a partnership', pressing(partnership, 'Delete the partnership…')],
  ['the strategy', strategy],
  ['what can be done with the strategy', pressing(strategy, 'More for this strategy')],
  ['moving or deleting', pressing(strategy, /^Move or delete/)],
  ['the keyboard’s shortcuts', pressing(strategy, 'More for this strategy', /Keyboard shortcuts/)],
  ['a strategy of others', at(() => '/s/not-mine', 'Strategy')],
  ['a thread of comments', thread],
  ['resolving a thread', inThread(/^Resolve/)],
  ['what can be done with a thread', inThread(/^More for the thread/)],
  ['saying who should answer', inThread(/^More for the thread/, /^Who should answer/)],
  [
    'all comments',
    async (page) => {
      await (await thread(page)).waitFor();
      await page.getByRole('button', { name: 'All comments of the strategy' }).click();
      return page.getByRole('combobox', { name: 'Which comments' });
    },
  ],
  ['one objective', objective],
  ['what stands behind an indicator', evidence],
  [
    'what stood when somebody rated',
    async (page) => {
      await (await objective(page)).waitFor();
      await page.getByText('What stood then').first().click();
      return page.getByText(/^The title was/).first();
    },
  ],
  ['changing a link', pressing(evidence, 'Change what we say of it')],
  ['setting scores of one’s own', pressing(evidence, 'Set our own minimum and target')],
  [
    'finding an indicator',
    async (page) => {
      await (await pressing(objective, /^Link an indicator/)(page)).waitFor();
      return page.getByRole('button', { name: /^Choose / }).first();
    },
  ],
  ['linking an indicator', pressing(objective, /^Link an indicator/, /^Choose /)],
  ['rating', pressing(objective, /^Rate for/)],
  ['rating with everything missing', pressing(objective, /^Rate for/, 'Record the rating')],
  ['correcting a rating', pressing(objective, 'Correct it')],
  [
    'withdrawing a rating',
    async (page) => {
      await (await objective(page)).waitFor();
      await page.getByRole('button', { name: 'Withdraw' }).first().click();
      return page.getByRole('textbox', { name: 'Why withdraw it?' });
    },
  ],
  ['the history', history],
  ['what can be done with a version', pressing(history, /^More for the version/)],
  ['keeping a version', pressing(history, 'Keep a version')],
  ['restoring a version', pressing(history, /^More for the version/, /^Restore/)],
  [
    'a version as it was',
    async (page) => {
      await (await history(page)).click();
      await page.getByRole('menuitem', { name: 'Read it as it was' }).click();
      return page.getByText(/^As it was:/);
    },
  ],
  ['the board', board],
  [
    'the board as at an earlier day, with its rules',
    async (page) => {
      await page.goto(`${hall.url}${places.strategy}/board?asAt=2026-01-15`);
      await page.getByText('How this board is worked out').click();
      return page.getByRole('button', { name: 'Back to today' });
    },
  ],
];

/** What opened on the page, where something did: the page behind has a look of its own. */
const opened = 'dialog[open], [role="menu"]';

async function look(page: Page, opening: Opening): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await (await opening(page)).waitFor();
    await grow(page, width);
    const within = (await page.locator(opened).count()) > 0 ? { within: opened } : {};
    await expectAccessible(page, within);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, { ...within, only: ['color-contrast'] });
    await expectNoSidewaysScroll(page);
  }
  await grow(page, 320);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, { only: ['target-size'] });
}

/** Makes the window as tall as the page: what a bar at the edge cuts in half would look like a target that is too small. */
async function grow(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: height + 200 });
}

/** Tables may scroll in their own box; the page, and what opens on it, may not. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog, dialog > *')]
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map((box) => `${box.tagName} ${box.className}: ${box.scrollWidth} in ${box.clientWidth}`),
      ),
    )
    .toEqual([]);
}

describe('axe finds nothing, and nothing scrolls sideways, at the doors:', () => {
  test.each(open)('%s', async (_, opening) => look(stranger, opening));
});

describe('axe finds nothing, and nothing scrolls sideways, inside:', () => {
  test.each(rooms)('%s', async (_, opening) => look(hall.owner, opening));
});
