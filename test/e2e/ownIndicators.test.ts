import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { descriptionOf, hasFocus } from './support/keyboard.ts';
import { oneToRate, type Rateable } from './support/rateable.ts';
import { openStrategyRoom, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
let strategy: Rateable;
beforeAll(async () => {
  room = await openStrategyRoom();
  strategy = await oneToRate(room);
});
afterAll(() => room?.[Symbol.asyncDispose]());

const library = () => `${room.url}/s/${strategy.id}/evidence`;

test('an indicator of our own is made, its value recorded and corrected in the open, and it is retired', async () => {
  const { owner } = room;
  await owner.goto(library());
  await owner.getByRole('button', { name: 'Add one of our own' }).click();
  const making = owner.getByRole('dialog', { name: 'An indicator of our own' });
  await expectAccessible(owner);
  await making.getByRole('button', { name: 'Make it' }).click();
  const title = making.getByRole('textbox', { name: 'Title' });
  await expect.poll(() => title.getAttribute('aria-invalid')).toBe('true');
  await title.fill('Visits to the family hubs');
  await making.getByRole('textbox', { name: /^Unit/ }).fill('visits');
  await making.getByRole('combobox', { name: 'Which way is better?' }).selectOption('higher');
  await making.getByRole('button', { name: 'Make it' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Visits to the family hubs' }).waitFor();

  const ours = owner.getByRole('region', { name: 'Our values' });
  await ours.getByText('No value yet.').waitFor();
  await ours.getByRole('button', { name: 'Record a value' }).click();
  const recording = owner.getByRole('dialog', { name: 'Record a value' });
  await recording.getByRole('combobox', { name: 'It is for' }).selectOption('financial');
  await recording.getByRole('textbox', { name: 'Year that it begins in' }).fill('2024');
  const figure = recording.getByRole('textbox', { name: 'Figure (visits)' });
  await figure.fill('1,2');
  await recording.getByRole('button', { name: 'Record it' }).click();
  await expect.poll(() => hasFocus(figure)).toBe(true);
  expect(await descriptionOf(figure)).toContain('plain number');
  await figure.fill('1200');
  await recording.getByRole('textbox', { name: /^Where does it come from/ }).fill('Hub registers');
  await expectAccessible(owner);
  await recording.getByRole('button', { name: 'Record it' }).click();
  await recording.waitFor({ state: 'detached' });
  await ours.getByText('1,200 visits').waitFor();
  await owner.getByText('Southend-on-Sea has one figure: 1,200 visits in 2024/25.').waitFor();

  await ours.getByRole('button', { name: 'More for the value for 2024/25' }).click();
  await owner.getByRole('menuitem', { name: 'Correct…' }).click();
  const correcting = owner.getByRole('dialog', { name: 'Correct the value for 2024/25' });
  expect(await correcting.getByRole('textbox', { name: 'Figure (visits)' }).inputValue()).toBe('1200');
  await correcting.getByRole('textbox', { name: 'Figure (visits)' }).fill('1250');
  await correcting.getByRole('textbox', { name: /^Why is it corrected/ }).fill('One hub was missing.');
  await correcting.getByRole('button', { name: 'Correct it' }).click();
  await ours.getByText('1,250 visits').waitFor();
  await ours.getByText('1 that no longer counts').click();
  await ours.getByText('1,200 visits').waitFor();
  await expectAccessible(owner);

  await ours.getByRole('button', { name: 'Retire it' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Retire it' }).click();
  await ours.getByRole('button', { name: 'Bring it back into use' }).waitFor();
  await owner.goto(`${library()}?origin=own`);
  await owner.getByRole('heading', { name: 'No indicator fits all of that' }).waitFor();
  await owner.goto(`${library()}?origin=own&retired=include`);
  const row = owner.getByRole('listitem').filter({ hasText: 'Visits to the family hubs' });
  await row.getByText('retired').waitFor();
  await row.getByText('1,250 visits').waitFor();
});

test('an indicator in words shows what was found and said, to a viewer too, who can change nothing', async () => {
  const base = `${room.url}/api/partnerships/${room.partnershipId}/indicators`;
  const made = await room.owner.request.post(base, {
    data: { kind: 'words', title: 'What young carers say' },
  });
  const { id }: { id: string } = await made.json();
  const { owner } = room;
  await owner.goto(`${library()}/i/${id}`);
  await owner.getByRole('button', { name: 'Record a value' }).click();
  const recording = owner.getByRole('dialog', { name: 'Record a value' });
  await recording.getByRole('textbox', { name: 'Year' }).fill('2025');
  await recording.getByRole('textbox', { name: 'What was found?' }).fill('Most have nobody to ask.');
  await recording.getByRole('button', { name: 'Add a quote' }).click();
  const words = recording.getByRole('textbox', { name: 'Words' });
  expect(await hasFocus(words)).toBe(true);
  await words.fill('I did not know that I was one. <b>Bold</b>');
  await recording.getByRole('textbox', { name: /^Who said it/ }).fill('a young carer');
  await recording.getByRole('textbox', { name: /^Where does it come from/ }).fill('Focus group');
  await recording.getByRole('button', { name: 'Record it' }).click();
  await recording.waitFor({ state: 'detached' });

  const viewer = await room.join('Vi Viewer', 'viewer', 'Harbour Charity');
  await viewer.goto(`${library()}/i/${id}`);
  const account = viewer.getByRole('article', { name: '2025' });
  await account.getByText('Most have nobody to ask.').waitFor();
  await account.getByText('“I did not know that I was one. <b>Bold</b>”').waitFor();
  await account.getByText('a young carer').waitFor();
  await viewer.getByText('Focus group').waitFor();
  expect(await viewer.getByRole('button', { name: /Record|Change|Retire|Correct/ }).count()).toBe(0);
  await expectAccessible(viewer);
});

test('editors choose the places to compare with, and the similar places can be those', async () => {
  const editor = await room.join('Edda Editor');
  await editor.goto(`${library()}/i/healthy-life-expectancy-male`);
  await editor.getByRole('button', { name: 'Choose our own' }).click();
  const dialog = editor.getByRole('dialog', { name: 'Our own choice of places' });
  for (const place of ['Plymouth', 'Torbay']) {
    await dialog.getByRole('combobox', { name: /^Add a place/ }).fill(place);
    await editor
      .getByRole('option', { name: new RegExp(`^${place}`) })
      .first()
      .click();
    await dialog.getByRole('button', { name: `Remove ${place}` }).waitFor();
  }
  await expectAccessible(editor);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await editor
    .getByRole('combobox', { name: 'Which similar places' })
    .selectOption({ label: 'Our own choice' });
  const table = editor.getByRole('table', { name: /^Our own choice/ });
  await table.getByRole('rowheader', { name: /^Plymouth/ }).waitFor();
  await table.getByRole('button', { name: 'Torbay on the chart' }).click();
  await editor.getByRole('img', { name: /Torbay/ }).waitFor();
});
