import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { descriptionOf, hasFocus, tabTo } from './support/keyboard.ts';
import { openSession } from './support/sessionRoom.ts';
import { editor, openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

/** Two phones in a workshop whose facilitator presses the buttons over the API. */
const phone = { viewport: { width: 390, height: 844 } };
let room: StrategyRoom;

beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room?.[Symbol.asyncDispose]());

const titled = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Somebody with a device of their own who comes by the link that the screen shows. */
async function guest(code: string, name: string, organisation: string, options: BrowserContextOptions = {}) {
  const page = await room.newPage({ ...phone, ...options });
  await page.goto(`${room.url}/in/${code}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Your organisation' }).fill(organisation);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL(/\/live\//);
  return page;
}

async function rate(page: Page, level: string, sure: number, why = ''): Promise<void> {
  await page.getByRole('radio', { name: level }).check();
  await page.getByRole('spinbutton', { name: 'The same in figures' }).fill(String(sure));
  if (why !== '') await page.getByRole('textbox', { name: 'Why?' }).fill(why);
  await page.getByRole('button', { name: /^Send/ }).click();
  await page.getByText('Sent. You can change it until the reveal.').waitFor();
}

test('a room rates in private, sees the spread, asks again, and each signs what they say to the result', async () => {
  const session = await openSession(room, ({ objective }) => [
    { kind: 'welcome' },
    { kind: 'rate', target: objective, seconds: 300 },
    { kind: 'close' },
  ]);
  const ann = await room.newPage(phone);
  await ann.goto(`${room.url}/in`);
  await ann.getByRole('textbox', { name: 'Code' }).fill('zzz-zzz');
  await ann.keyboard.press('Enter');
  const code = ann.getByRole('textbox', { name: 'Code' });
  await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
  expect(await descriptionOf(code)).toContain('No session has that code');
  await code.fill(`${session.code.slice(0, 3).toLowerCase()} ${session.code.slice(3)}`);
  await ann.keyboard.press('Enter');
  await titled(ann, 'Autumn workshop').waitFor();
  await ann.getByRole('button', { name: 'Join' }).click();
  await expect.poll(() => hasFocus(ann.getByRole('textbox', { name: 'Your name' }))).toBe(true);
  await ann.keyboard.type('Ann');
  await ann.getByRole('textbox', { name: 'Your organisation' }).fill('Public Health');
  await ann.keyboard.press('Enter');
  await titled(ann, 'You are in').waitFor();
  const ben = await guest(session.code, 'Ben', 'Housing');
  await ann.getByText('2 people from 2 organisations').waitFor();

  await session.move(0);
  await ann.getByRole('heading', { name: 'What we will do' }).waitFor();
  await session.move(1);
  for (const page of [ann, ben])
    await titled(page, 'Close the gap in healthy life between our wards').waitFor();
  await expect(ann.getByRole('timer').textContent()).resolves.toMatch(/^0[45]:\d\d$/);
  expect(await ann.getByRole('radio', { checked: true }).count()).toBe(0);
  await ann.getByRole('button', { name: 'Send my rating' }).click();
  await expect.poll(() => hasFocus(ann.getByRole('radio').first())).toBe(true);
  await ann.getByText('Choose a level').waitFor();
  await rate(ann, 'Red', 80, 'It never reaches them.');
  await rate(ben, 'Green', 60, 'Our part is on track.');
  for (const page of [ann, ben]) await expectAccessible(page);

  const before = await ben.content();
  expect(before).not.toContain('It never reaches them.');
  expect(before).not.toContain('Public Health');
  await session.reveal();
  for (const page of [ann, ben]) {
    await page.getByText('“It never reaches them.”').waitFor();
    await page.getByText('“Our part is on track.”').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'yours' }).count()).toBe(1);
  }
  expect(await ann.getByRole('list', { name: 'Organisations' }).allTextContents()).toEqual([
    'Public Health',
    'Housing',
  ]);
  await expectAccessible(ann);

  await session.round();
  await ann.getByText('In round 1 you said').waitFor();
  expect(await ann.getByRole('radio', { checked: true }).count(), 'nothing is taken over').toBe(0);
  await rate(ann, 'Amber', 50);
  await session.reveal();
  await ann.getByText('Moved since the round before: 1 from Red to Amber; 0 stayed.').waitFor();
  await session.record(1, 'amber');
  await ben.getByRole('heading', { name: 'Agreed by the room' }).waitFor();
  await ben.getByRole('radio', { name: 'I dissent' }).check();
  await ben.getByRole('button', { name: 'Sign what I say' }).click();
  const words = ben.getByRole('textbox', { name: 'What you dissent from, in your own words' });
  await expect.poll(() => descriptionOf(words)).toContain('in your own words');
  await words.fill('Housing is on track.');
  await expectAccessible(ben);
  await ben.getByRole('button', { name: 'Sign what I say' }).click();
  await ben.getByText('Signed. You can say something else until the session closes.').waitFor();
  await ann.getByRole('radio', { name: 'I agree' }).check();
  await ann.getByRole('button', { name: 'Sign what I say' }).click();
  await ann.getByText('1 agrees · 0 stand aside · 1 dissents').waitFor();

  await session.move(2);
  await ben.getByRole('heading', { name: 'What we agreed' }).waitFor();
  await session.close();
  await titled(ben, 'Thank you').waitFor();
  await ben.getByRole('blockquote').filter({ hasText: '“Housing is on track.”' }).waitFor();
  const late = await room.newPage(phone);
  await late.goto(`${room.url}/in/${session.code}`);
  await late.getByText('That session is closed.').waitFor();
  await expectAccessible(late);
});

test('the same device comes back into the step, with what was answered and with what was only begun', async () => {
  const session = await openSession(room, ({ outcome }) => [
    { kind: 'meaning', target: outcome },
    { kind: 'pledge' },
  ]);
  const ann = await guest(session.code, 'Ann', 'The college');
  await session.move(0);
  const field = ann.getByRole('textbox', { name: 'What it would look like' });
  await field.fill('Nobody waits.');
  await ann.getByRole('button', { name: 'Send my meaning' }).click();
  await ann.getByText('Sent. You can change it until the reveal.').waitFor();
  await field.fill('Nobody waits longer than a week.');
  await ann.goto(`${room.url}/in/${session.code}`);
  await ann.waitForURL(/\/live\//);
  await expect.poll(() => field.inputValue()).toBe('Nobody waits longer than a week.');
  await ann.getByText('What you changed is not sent yet.').waitFor();

  // The session goes on while Ann is in the middle of a sentence.
  await field.press('End');
  await ann.keyboard.type(' Not one');
  await session.reveal();
  await ann.getByText('are shown now. What you wrote is kept on this device').waitFor();
  expect(await hasFocus(field)).toBe(true);
  await ann.keyboard.type(' of us.');
  await ann.getByRole('button', { name: 'Go on with the others' }).click();
  await ann.getByText('“Nobody waits.”').waitFor();
  await ann.getByText('One answer of yours was not sent').click();
  await ann.getByText('“Nobody waits longer than a week. Not one of us.”').waitFor();
  await session.move(1);
  await ann.getByRole('textbox', { name: 'What I will do' }).waitFor();
  await ann.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' });
  await ann.getByText('One answer of yours was not sent').click();
  await ann.getByRole('button', { name: 'Discard' }).click();
  await ann.getByText('was not sent').waitFor({ state: 'detached' });
});

test('without a connection an answer waits on the device, also when the page is left, and is sent when it is back', async () => {
  const session = await openSession(room, () => [{ kind: 'discuss', question: 'What is in the way?' }]);
  const ann = await guest(session.code, 'Ann', 'The college');
  await session.move(0);
  const field = ann.getByRole('textbox', { name: 'What I think' });
  await field.fill('Nobody owns it.');
  await ann.context().setOffline(true);
  await ann.getByRole('button', { name: 'Send what I wrote' }).click();
  await ann.getByText('It is kept on this device and sent as soon as there is one.').waitFor();
  expect((await session.seen()).steps[0]?.answered).toBe(0);
  await ann.context().setOffline(false);
  await ann.getByText('Sent. You can change it until the reveal.').waitFor();
  expect((await session.seen()).steps[0]?.answered).toBe(1);

  await ann.context().setOffline(true);
  await field.fill('Nobody owns all of it.');
  await ann.getByRole('button', { name: 'Send the change' }).click();
  await ann.getByText('It is kept on this device and sent as soon as there is one.').waitFor();
  await ann.goto('about:blank');
  await ann.context().setOffline(false);
  await ann.goto(`${room.url}/live/${session.id}`);
  await ann.getByText('Sent. You can change it until the reveal.').waitFor();
  await session.reveal();
  await ann.getByText('“Nobody owns all of it.”').waitFor();
});

test('a network that lets no WebSockets through is no hindrance, nor one that lets no events through at all', async () => {
  const session = await openSession(room, () => [{ kind: 'discuss' }, { kind: 'pledge' }]);
  const polling = await guest(session.code, 'Ann', 'The college', { serviceWorkers: 'block' });
  await polling.routeWebSocket(/./, (socket) => socket.close());
  const deaf = await guest(session.code, 'Ben', 'Police', { serviceWorkers: 'block' });
  await deaf.routeWebSocket(/./, (socket) => socket.close());
  await deaf.route('**/live/?*', (route) => route.abort());
  for (const page of [polling, deaf]) await page.reload();
  await session.move(0);
  for (const page of [polling, deaf]) await page.getByRole('textbox', { name: 'What I think' }).waitFor();
  await session.move(1);
  for (const page of [polling, deaf]) await page.getByRole('textbox', { name: 'What I will do' }).waitFor();
});

test('members are recognised and join by one button; a device that is not in the session is led to the code', async () => {
  const session = await openSession(room, () => [{ kind: 'welcome' }]);
  const mo = await room.join('Mo Member', 'viewer', 'Police', phone);
  await mo.goto(`${room.url}/in/${session.code}`);
  await mo.getByText('You are signed in as Mo Member for Police.').waitFor();
  await expectAccessible(mo);
  await mo.getByRole('button', { name: 'Join as Mo Member' }).click();
  await mo.getByText('You are here as Mo Member for Police.').waitFor();
  const nobody = await room.newPage(phone);
  await nobody.goto(`${room.url}/live/${session.id}`);
  await titled(nobody, 'Join this session').waitFor();
  await nobody.getByRole('link', { name: 'Type the code' }).click();
  await nobody.getByRole('textbox', { name: 'Code' }).waitFor();
});

test('dots are given by keyboard alone, and who reads along sees what is being written', async () => {
  const session = await openSession(room, ({ outcome, objective }) => [
    { kind: 'prioritise', target: outcome, budget: 3 },
    { kind: 'write', target: objective },
  ]);
  const ann = await guest(session.code, 'Ann', 'The college', { colorScheme: 'dark' });
  await session.move(0);
  const more = ann.getByRole('button', { name: 'One dot more for Everyone can move every day' });
  await more.waitFor();
  await expectAccessible(ann);
  await tabTo(ann, more);
  for (let press = 0; press < 4; press += 1) await ann.keyboard.press('Enter');
  await ann.getByText('0 of 3 dots left to give').waitFor();
  expect(await hasFocus(more)).toBe(true);
  await tabTo(ann, ann.getByRole('button', { name: 'Send my dots' }));
  await ann.keyboard.press('Enter');
  await ann.getByText('Sent. You can change it until the reveal.').waitFor();
  await session.reveal();
  await ann.getByText('3 dots from 1 person; 3 of them yours').waitFor();
  expect(await ann.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
  await expectAccessible(ann);

  await session.move(1);
  await ann.getByText('Start where it is widest.').waitFor();
  await room.owner.goto(`${room.url}/s/${session.strategyId}`);
  const narrative = await editor(room.owner, `objective.${session.objective}.narrative`);
  await narrative.click();
  await room.owner.keyboard.press('End');
  await room.owner.keyboard.type(' With those who live there.');
  await ann.getByText('Start where it is widest. With those who live there.').waitFor();
  await ann.getByRole('textbox', { name: 'How I would put it' }).fill('Say who.');
  await ann.getByRole('button', { name: 'Send my wording' }).click();
  await ann.getByText('Sent. You can change it until the reveal.').waitFor();
  await expectAccessible(ann);
});
