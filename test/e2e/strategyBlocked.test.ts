import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type BlockingProxy, blockingProxy, type Treatment } from '../support/blockingProxy.ts';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
  type StrategyRoom,
  waitForState,
  waitForWords,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

const sketch = [{ title: 'Health', objectives: [{ title: 'Walk', narrative: 'We walk.' }] }];

/** Somebody whose network lets only plain requests through. Cookies are for the host, whatever its port. */
async function behind(proxy: BlockingProxy, name: string): Promise<Page> {
  const page = await room.join(name);
  await page.goto(`${proxy.url}/`);
  return page;
}

async function writesByOwner(strategy: { id: string; objectives: string[] }, words: string): Promise<void> {
  const place = `objective.${strategy.objectives[0]}.narrative`;
  await openStrategy(room.owner, room.url, strategy.id);
  const hers = await editor(room.owner, place);
  await hers.press('End');
  await hers.pressSequentially(words);
  await waitForState(room.owner, 'saved');
}

test.each<Treatment>(['refuse', 'hang', 'swallow'])(
  'rule 32: where a network does “%s” to WebSockets, the page says so, shows the words, follows them, and turns live once it can',
  async (treatment) => {
    await using proxy = await blockingProxy(room.url, treatment);
    const strategy = await room.strategy(sketch);
    const place = `objective.${strategy.objectives[0]}.narrative`;
    const tom = await behind(proxy, `Tom ${treatment}`);
    await openStrategy(tom, proxy.url, strategy.id);
    await waitForState(tom, 'blocked');
    await tom.getByText('This network blocks live editing.').waitFor();
    await waitForWords(tom, place, 'We walk.');
    expect(await tom.locator('[contenteditable=true], [role=textbox]').count()).toBe(0);
    await expectAccessible(tom);

    await writesByOwner(strategy, ' And cycle.');
    await waitForWords(tom, place, 'We walk. And cycle.');
    await waitForState(tom, 'blocked');

    await tom.getByText('commenting and rating work as always').waitFor();
    await tom.getByRole('button', { name: 'Comment on objective 1.1' }).click();
    const about = tom.getByRole('complementary', { name: 'About the part you are at' });
    await about
      .getByRole('textbox', { name: 'Comment on this objective' })
      .fill('Said from behind a firewall.');
    await about.getByRole('button', { name: 'Comment', exact: true }).click();
    await about.getByRole('article').getByText('Said from behind a firewall.').waitFor();
    await waitForState(tom, 'blocked');
    expect(proxy.asked(/^\/collab\//)).toBeGreaterThan(0);

    proxy.treat('pass');
    // A socket that hangs is given up first, and the next one waits its turn.
    await tom.getByRole('banner').locator('[data-state="saved"]').waitFor({ timeout: 60_000 });
    await tom.getByText('This network blocks live editing.').waitFor({ state: 'detached' });
    const his = await editor(tom, place);
    await his.press('End');
    await his.pressSequentially(' And swim.');
    await waitForWords(room.owner, place, 'We walk. And cycle. And swim.');
  },
);

test('rule 32: words that were written offline stay on a device whose network then blocks WebSockets, and are sent once it does not', async () => {
  await using proxy = await blockingProxy(room.url, 'pass');
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const ines = await behind(proxy, 'Ines Alves');
  await openStrategy(ines, proxy.url, strategy.id);
  const hers = await editor(ines, place);
  await waitForState(ines, 'saved');
  await ines.context().setOffline(true);
  await waitForState(ines, 'offline');
  await hers.press('End');
  await hers.pressSequentially(' Offline words.');

  proxy.treat('refuse');
  await ines.context().setOffline(false);
  await waitForState(ines, 'blocked');
  await ines.getByText('What you wrote and could not send yet is kept on this device').waitFor();
  await writesByOwner(strategy, ' Others’ words.');
  await ines.waitForFunction(() => document.body.innerText.includes('Others’ words.'));
  expect(await prose(ines, place).innerText()).toContain('Offline words.');

  await ines.reload();
  await waitForState(ines, 'blocked');
  await ines.getByText('What you wrote and could not send yet is kept on this device').waitFor();
  expect(await prose(ines, place).innerText()).toContain('Offline words.');

  proxy.treat('pass');
  await waitForState(ines, 'saved');
  await room.owner.waitForFunction(() => document.body.innerText.includes('Offline words.'));
});

test('rating works where WebSockets are blocked, and what others rate comes by long polling', async () => {
  await using proxy = await blockingProxy(room.url, 'refuse');
  const strategy = await room.strategy(sketch);
  const rae = await behind(proxy, 'Rae Stone');
  await openStrategy(rae, proxy.url, strategy.id);
  await openStrategy(room.owner, room.url, strategy.id);
  await waitForState(rae, 'blocked');
  const card = (page: Page) => page.getByRole('region', { name: 'Objective 1.1' });
  await card(rae).getByRole('button', { name: 'Rate for objective 1.1' }).click();
  const form = rae.getByRole('dialog', { name: 'Rate this objective' });
  await form.getByRole('radio', { name: /agreed/ }).check();
  await form.getByRole('radio', { name: /^Amber/ }).check();
  await form.getByRole('spinbutton', { name: 'How sure are you, in per cent?' }).fill('70');
  await form.getByRole('radio', { name: 'Steady' }).check();
  await form.getByRole('textbox', { name: 'Why?' }).fill('Waiting lists grew again.');
  await form.getByRole('button', { name: 'Record the rating' }).click();
  for (const page of [rae, room.owner]) await card(page).getByText('Amber', { exact: true }).waitFor();

  const answer = await room.owner.request.post(`${room.url}/api/strategies/${strategy.id}/ratings`, {
    data: {
      ...{ target: strategy.objectives[0], level: 'red', confidence: 50, direction: 'worsening' },
      ...{ narrative: 'It got worse.', kind: 'agreed' },
    },
  });
  expect(answer.status()).toBe(201);
  await card(rae).getByText('Red', { exact: true }).waitFor();
});

test('rule 32: a server that restarts is not taken for a network that blocks', async () => {
  const strategy = await room.strategy(sketch);
  await openStrategy(room.owner, room.url, strategy.id);
  await waitForState(room.owner, 'saved');
  const seen = await room.owner.evaluateHandle(() => {
    const states: string[] = [];
    new MutationObserver(() => {
      const state = document.querySelector('header [data-state]')?.getAttribute('data-state');
      if (state && states.at(-1) !== state) states.push(state);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    return states;
  });
  await room.restart();
  await room.owner.waitForFunction((states) => states.includes('offline'), seen);
  await waitForState(room.owner, 'saved');
  expect(await seen.jsonValue()).not.toContain('blocked');
});
