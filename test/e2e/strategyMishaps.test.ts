import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
  type StrategyRoom,
  waitForState,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

const sketch = [
  { title: 'Health', objectives: [{ title: 'Walk', narrative: 'We walk.' }, { title: 'Homes' }] },
];

test('a part that cannot be fetched offline says so in its place, and comes once the connection is back', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  // As before the device has kept all parts.
  const tom = await room.join('Tom Reed', 'editor', 'Borough Council', { serviceWorkers: 'block' });
  await tom.route(/RateForm/, (route) => route.abort());
  await openStrategy(tom, room.url, strategy.id);
  await (await editor(tom, place)).press('End');
  await tom.keyboard.type(' Kept.');
  await tom.getByRole('button', { name: 'Rate for objective 1.1' }).click();
  await tom.getByRole('alert').getByText('This needs a connection. Your words are kept.').waitFor();
  expect(await prose(tom, place).innerText()).toContain('We walk. Kept.');
  await tom.unroute(/RateForm/);
  await tom.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await tom.getByRole('dialog').waitFor();
});

test('somebody offline who went where nothing could be fetched can go back to the strategy', async () => {
  const strategy = await room.strategy(sketch);
  const tom = await room.join('Asha Offline', 'editor', 'Borough Council', { serviceWorkers: 'block' });
  await openStrategy(tom, room.url, strategy.id);
  await waitForState(tom, 'saved');
  await tom.context().setOffline(true);
  await tom.getByRole('navigation').getByRole('link', { name: 'Board' }).first().click();
  await tom.getByRole('heading', { level: 1, name: 'This page can’t be shown just now' }).waitFor();
  await tom.goBack();
  await prose(tom, 'strategy.title').waitFor();
});

test('who types in an objective that somebody deletes is told, and can bring it back', async () => {
  const strategy = await room.strategy(sketch);
  const [walk, homes] = strategy.objectives;
  const asha = room.owner;
  const tom = await room.join('Tom Writer');
  await openStrategy(asha, room.url, strategy.id);
  await openStrategy(tom, room.url, strategy.id);
  const his = await editor(tom, `objective.${walk}.narrative`);
  await his.press('End');
  await tom.keyboard.type(' And run');

  await asha.getByRole('button', { name: 'Move or delete objective 1.1' }).click();
  await asha.getByRole('menuitem', { name: 'Delete this objective' }).click();
  const notice = tom.getByRole('region', { name: 'What somebody did' });
  await notice.getByText('deleted “Walk”').waitFor();
  await tom.waitForFunction((id) => document.activeElement?.id === id, `objective-${homes}`);
  await tom.keyboard.type('?');
  expect(await tom.getByRole('dialog').count()).toBe(0);
  await notice.getByRole('button', { name: 'Bring it back' }).click();
  for (const page of [asha, tom]) await prose(page, `objective.${walk}.title`).waitFor();
  await notice.waitFor({ state: 'detached' });
  expect(await prose(tom, `objective.${walk}.narrative`).innerText()).toContain('We walk. And run');
});

test('what was deleted is found again after a reload, and undoing a deletion takes its notice away', async () => {
  const strategy = await room.strategy(sketch);
  const asha = room.owner;
  await openStrategy(asha, room.url, strategy.id);
  const remove = async () => {
    await asha.getByRole('button', { name: 'Move or delete objective 1.1' }).click();
    await asha.getByRole('menuitem', { name: 'Delete this objective' }).click();
    await asha.getByRole('region', { name: 'What you just did' }).waitFor();
  };
  await remove();
  await asha.keyboard.press('Control+z');
  await asha.getByRole('region', { name: 'What you just did' }).waitFor({ state: 'detached' });
  await remove();
  await waitForState(asha, 'saved');
  await asha.reload();
  await asha.getByRole('button', { name: 'More for this strategy' }).click();
  await asha.getByRole('menuitem', { name: 'Bring back something deleted…' }).click();
  await asha.getByRole('button', { name: 'Bring “Walk” back' }).click();
  await prose(asha, `objective.${strategy.objectives[0]}.title`).waitFor();
});

test('an address that names an outcome goes there', async () => {
  const strategy = await room.strategy([{ title: 'Health' }, { title: 'Skills' }]);
  const asha = room.owner;
  await asha.goto(`${room.url}/s/${strategy.id}#outcome-${strategy.outcomes[1]}`);
  await asha.waitForFunction(
    (key) => document.activeElement?.closest('[data-prose]')?.getAttribute('data-prose') === key,
    `outcome.${strategy.outcomes[1]}.title`,
  );
});

test('a long name near the edge of a phone does not widen the page', async () => {
  const strategy = await room.strategy([{ title: 'We want everybody to live healthily for long' }]);
  const asha = room.owner;
  const phone = await room.join('Tom Reed', 'editor', 'NHS partner', {
    viewport: { width: 390, height: 800 },
  });
  await openStrategy(asha, room.url, strategy.id);
  await openStrategy(phone, room.url, strategy.id);
  const key = `outcome.${strategy.outcomes[0]}.title`;
  await (await editor(asha, key)).press('Home');
  // As far as the end of the phone's first line.
  for (let step = 0; step < 23; step += 1) await asha.keyboard.press('ArrowRight');
  await phone.waitForFunction(() => {
    const caret = document.querySelector<HTMLElement>('[data-caret]');
    return Number.parseFloat(caret?.style.getPropertyValue('--caret-shift') ?? '0') < 0;
  });
  const [needed, shown] = await phone.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(needed).toBe(shown);
});

test('what others move and delete is said', async () => {
  const strategy = await room.strategy(sketch);
  const asha = room.owner;
  const tom = await room.join('Tom Listener');
  await openStrategy(asha, room.url, strategy.id);
  await openStrategy(tom, room.url, strategy.id);
  const said = (words: string) => tom.getByRole('status').getByText(words).waitFor();
  await (await editor(asha, `objective.${strategy.objectives[0]}.title`)).click();
  await asha.keyboard.press('Alt+Shift+ArrowDown');
  await said('Somebody moved “Walk” to position 2 of 2 in “Health”');
  await asha.getByRole('button', { name: 'Move or delete objective 1.1' }).click();
  await asha.getByRole('menuitem', { name: 'Delete this objective' }).click();
  await said('Somebody deleted “Homes”');
});
