import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { focusedWords, tabTo } from './support/keyboard.ts';
import { oneToRate, type Rateable } from './support/rateable.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
let strategy: Rateable;
beforeAll(async () => {
  room = await openStrategyRoom();
  strategy = await oneToRate(room);
});
afterAll(() => room?.[Symbol.asyncDispose]());

const address = (query = '') => `${room.url}/s/${strategy.id}/evidence${query}`;

test('the library is searched and filtered with counts, and the address holds what one sees', async () => {
  const { owner } = room;
  await owner.goto(`${room.url}/s/${strategy.id}/board`);
  await owner.getByRole('link', { name: 'Evidence' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
  await expect.poll(() => focusedWords(owner)).toBe('Evidence');
  const rows = owner.getByRole('list', { name: 'Indicators' }).getByRole('listitem');
  const row = rows.filter({ hasText: 'Female healthy life expectancy' });
  await row.getByText(/^\d\d\.\d years/).waitFor();
  await row.getByText(/^(improving|steady|worsening)$/).waitFor();
  await row.getByText(/confidence intervals/).waitFor({ state: 'attached' });
  await row.getByText('linked from 1 objective').waitFor();
  await expectAccessible(owner);

  await tabTo(owner, owner.getByRole('searchbox', { name: 'Search the library' }));
  await owner.keyboard.type('life expectancy');
  await owner.waitForURL(/q=life/);
  const missions = owner.getByRole('combobox', { name: /Levelling Up/ });
  await tabTo(owner, missions);
  const health = missions.getByRole('option', { name: /^Mission 7: Health \(\d+\)$/ });
  const promised = Number(/\((\d+)\)/.exec((await health.textContent()) ?? '')?.[1]);
  expect(promised).toBeGreaterThan(0);
  await missions.selectOption({ label: (await health.textContent()) ?? '' });
  await owner.waitForURL(/tag=/);
  await expect.poll(() => rows.count()).toBe(promised);
  await owner
    .getByRole('status')
    .filter({ hasText: `${promised} indicator` })
    .waitFor({ state: 'attached' });

  await owner.reload();
  await expect.poll(() => rows.count()).toBe(promised);
  expect(await owner.getByRole('searchbox').inputValue()).toBe('life expectancy');
});

test('where nothing fits, the page says what to do, and one step shows everything again', async () => {
  const { owner } = room;
  await owner.goto(address('?q=homicide'));
  await owner.getByRole('heading', { name: 'No indicator fits all of that' }).waitFor();
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Look also where our place has no figure' }).click();
  await owner.getByText(/This is not published for unitary authorities/).waitFor();
  await owner.goto(address('?q=zebra&polarity=lower'));
  await owner.getByRole('button', { name: 'Show everything' }).click();
  await owner.getByRole('link', { name: 'Female healthy life expectancy' }).waitFor();
  expect(await owner.getByRole('searchbox').inputValue()).toBe('');
});

test('a mistyped filter is refused in a sentence, and the rest stays', async () => {
  const { owner } = room;
  await owner.goto(address('?level=street'));
  await owner.getByRole('alert').waitFor();
  await owner.getByRole('button', { name: 'Show everything' }).click();
  await owner.getByRole('list', { name: 'Indicators' }).getByRole('listitem').first().waitFor();
});

test('on a phone at 320 pixels nothing is cut off, and what was not drawn comes with focus on the first of it', async () => {
  const phone = await room.join('Pia Phone', 'viewer', 'Harbour Charity', {
    viewport: { width: 320, height: 640 },
  });
  await phone.goto(address());
  const rows = phone.getByRole('list', { name: 'Indicators' }).getByRole('listitem');
  await rows.first().waitFor();
  const before = await rows.count();
  await phone.getByRole('button', { name: /^Show/ }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  const first = await rows.nth(before).getByRole('link').textContent();
  await expect.poll(() => focusedWords(phone)).toBe(first);
  await phone.getByText('Filter', { exact: true }).click();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(phone);
});
