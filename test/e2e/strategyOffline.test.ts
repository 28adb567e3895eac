import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editor,
  openStrategy,
  openStrategyRoom,
  prose,
  type StrategyRoom,
  treeOf,
  waitForState,
  waitForWords,
} from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

const sketch = [{ title: 'Health', objectives: [{ title: 'Walk', narrative: 'We walk.' }] }];

test('one goes offline, both edit, it returns, and nothing is lost', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const asha = room.owner;
  const tom = await room.join('Tom Reed');
  await openStrategy(asha, room.url, strategy.id);
  await openStrategy(tom, room.url, strategy.id);
  const hers = await editor(asha, place);
  const his = await editor(tom, place);

  await tom.context().setOffline(true);
  await waitForState(tom, 'offline');
  await tom.getByRole('banner').getByText('your changes are kept on this device').waitFor();
  await his.press('End');
  await his.pressSequentially(' Offline words.');
  await tom.getByRole('button', { name: 'Add an objective' }).click();
  await tom.keyboard.type('Made offline');
  await hers.press('Home');
  await hers.pressSequentially('Online words. ');
  await waitForState(asha, 'saved');

  await tom.context().setOffline(false);
  for (const page of [asha, tom]) await waitForWords(page, place, 'Online words. We walk. Offline words.');
  for (const page of [asha, tom]) await waitForState(page, 'saved');
  expect(await treeOf(asha)).toEqual(['Health', 'Walk', 'Made offline']);
});

test('words written offline are there after the page was closed, and are sent when it opens again', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const asha = room.owner;
  const tom = await room.join('Tom Reed');
  await openStrategy(asha, room.url, strategy.id);
  await openStrategy(tom, room.url, strategy.id);
  const his = await editor(tom, place);
  await waitForState(tom, 'saved');

  await tom.context().setOffline(true);
  await waitForState(tom, 'offline');
  await his.press('End');
  await his.pressSequentially(' Kept here.');
  await waitForWords(tom, place, 'We walk. Kept here.');
  const again = await tom.context().newPage();
  await tom.close();
  await waitForWords(asha, place, 'We walk.');

  await again.context().setOffline(false);
  await openStrategy(again, room.url, strategy.id);
  for (const page of [asha, again]) await waitForWords(page, place, 'We walk. Kept here.');
  await waitForState(again, 'saved');
});

test('a sentence written offline into a paragraph that another made a list is in the list', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const asha = room.owner;
  const tom = await room.join('Tom Reed');
  await openStrategy(asha, room.url, strategy.id);
  await openStrategy(tom, room.url, strategy.id);
  const his = await editor(tom, place);
  await tom.context().setOffline(true);
  await waitForState(tom, 'offline');
  await his.press('End');
  await his.pressSequentially(' Every single day.');
  // The editor writes a list by deleting the paragraph and copying what it knows of it.
  await (await editor(asha, place)).click();
  await asha.keyboard.press('Control+Shift+8');
  await prose(asha, place).locator('li').waitFor();
  await waitForState(asha, 'saved');

  await tom.context().setOffline(false);
  for (const page of [asha, tom]) {
    await waitForWords(page, place, 'We walk. Every single day.');
    expect(await prose(page, place).locator('li').count()).toBe(1);
  }
});
