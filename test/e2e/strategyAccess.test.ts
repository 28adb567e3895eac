import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
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

test('a viewer reads what others write at once, and has nothing to write with', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const viewer = await room.join('Vera Viewer', 'viewer');
  await openStrategy(viewer, room.url, strategy.id);
  await waitForState(viewer, 'read-only');
  await openStrategy(room.owner, room.url, strategy.id);
  const hers = await editor(room.owner, place);
  await hers.press('End');
  await hers.pressSequentially(' Daily.');
  await waitForWords(viewer, place, 'We walk. Daily.');

  expect(await viewer.locator('[contenteditable=true], [role=textbox]').count()).toBe(0);
  for (const name of [/^Add an/, /Link an indicator/, /Move or delete/, /^Rate/]) {
    expect(await viewer.getByRole('button', { name }).count(), String(name)).toBe(0);
  }
  await prose(viewer, place).click();
  await viewer.keyboard.type('Sneaked in');
  await viewer.keyboard.press('Alt+Shift+ArrowUp');
  await waitForWords(viewer, place, 'We walk. Daily.');
  await expectAccessible(viewer);
});

test('a removed member’s open page stops at once, says why, and offers the words it could not send', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const tom = await room.join('Tom Removed');
  await openStrategy(tom, room.url, strategy.id);
  const his = await editor(tom, place);
  await waitForState(tom, 'saved');

  // What he writes while cut off can't be sent before he is removed.
  await tom.context().setOffline(true);
  await waitForState(tom, 'offline');
  await his.press('End');
  await his.pressSequentially(' My last words.');
  const member = await room.memberId('Tom Removed');
  const removed = await room.owner.request.delete(
    `${room.url}/api/partnerships/${room.partnershipId}/members/${member}`,
  );
  expect(removed.status()).toBe(204);
  await tom.context().setOffline(false);

  const notice = tom.getByRole('alert');
  await notice.getByText('You can’t open this strategy any more').waitFor();
  const kept = await notice.getByLabel('Words that were not saved').inputValue();
  expect(kept).toContain('My last words.');
  const [download] = await Promise.all([
    tom.waitForEvent('download'),
    notice.getByRole('button', { name: 'Download them' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.txt$/);
  expect(await tom.locator('[contenteditable=true]').count()).toBe(0);
  await expectAccessible(tom);
});

test('a member who is removed while the page is open can’t write another letter', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const ina = await room.join('Ina Removed');
  await openStrategy(ina, room.url, strategy.id);
  await openStrategy(room.owner, room.url, strategy.id);
  await (await editor(ina, place)).press('End');
  await ina.keyboard.type(' Saved before.');
  await waitForState(ina, 'saved');
  const member = await room.memberId('Ina Removed');
  await room.owner.request.delete(`${room.url}/api/partnerships/${room.partnershipId}/members/${member}`);

  await ina.getByRole('alert').getByText('You can’t open this strategy any more').waitFor();
  await ina.keyboard.type(' After.');
  expect(await ina.locator('[contenteditable=true]').count()).toBe(0);
  expect(await ina.getByRole('button', { name: /^Rate|^Add|^Link/ }).count()).toBe(0);
  await waitForWords(room.owner, place, 'We walk. Saved before.');
});

test('who becomes a viewer while writing may only read from that moment, and may write again after', async () => {
  const strategy = await room.strategy(sketch);
  const place = `objective.${strategy.objectives[0]}.narrative`;
  const dora = await room.join('Dora Downgraded');
  await openStrategy(dora, room.url, strategy.id);
  await (await editor(dora, place)).click();
  const member = await room.memberId('Dora Downgraded');
  const setRole = (role: string) =>
    room.owner.request.patch(`${room.url}/api/partnerships/${room.partnershipId}/members/${member}`, {
      data: { role },
    });

  await setRole('viewer');
  await waitForState(dora, 'read-only');
  await dora.locator('[contenteditable=true]').first().waitFor({ state: 'detached' });
  await setRole('editor');
  await (await editor(dora, place)).press('End');
  await dora.keyboard.type(' Back.');
  await waitForState(dora, 'saved');
  await waitForWords(dora, place, 'We walk. Back.');
});

test('what a reader could not send stays beside the server’s words, also after a reload, and merges when they may write again', async () => {
  const { id, objectives } = await room.strategy([
    { title: 'Health', objectives: [{ title: 'Walk', narrative: 'We walk.' }] },
  ]);
  const place = `objective.${objectives[0]}.narrative`;
  const tom = await room.join('Tom Aside');
  const tomId = await room.memberId('Tom Aside');
  const setRole = (role: string) =>
    room.owner.request.patch(`${room.url}/api/partnerships/${room.partnershipId}/members/${tomId}`, {
      data: { role },
    });
  await openStrategy(tom, room.url, id);
  await waitForState(tom, 'saved');
  const his = await editor(tom, place);
  await tom.context().setOffline(true);
  await waitForState(tom, 'offline');
  await his.press('End');
  await his.pressSequentially(' Mine, unsent.');
  await setRole('viewer');
  await tom.context().setOffline(false);

  const words = tom.getByRole('textbox', { name: 'Words that were not saved' });
  const seesAside = async () => {
    await waitForState(tom, 'read-only');
    await waitForWords(tom, place, 'We walk.');
    expect(await words.inputValue()).toContain('We walk. Mine, unsent.');
    await tom.getByText('are merged if you may write here again').waitFor();
    await expectAccessible(tom);
  };
  await seesAside();
  await openStrategy(room.owner, room.url, id);
  await (await editor(room.owner, place)).press('Home');
  await room.owner.keyboard.type('All of us: ');
  await waitForWords(tom, place, 'All of us: We walk.');
  await (await editor(room.owner, place)).press('Home');
  for (let step = 0; step < 'All of us: '.length; step++) await room.owner.keyboard.press('Delete');
  await waitForState(room.owner, 'saved');
  await tom.reload();
  await seesAside();

  await setRole('editor');
  for (const page of [tom, room.owner]) await waitForWords(page, place, 'We walk. Mine, unsent.');
  await waitForState(tom, 'saved');
  expect(await words.count()).toBe(0);
  await tom.reload();
  await waitForWords(tom, place, 'We walk. Mine, unsent.');
  await waitForState(tom, 'saved');
});
