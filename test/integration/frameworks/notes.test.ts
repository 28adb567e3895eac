import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFrameworkNotes } from '../../../shared/api/frameworkNotes.ts';
import { openWorld, refusal, type World } from '../../support/strategyWorld.ts';
import { made } from './support.ts';

let world: World;
let path: string;
beforeEach(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
  path = `/api/partnerships/${world.partnershipId}/framework-notes`;
});
afterEach(() => world[Symbol.asyncDispose]());

const item = 'levelling-up-2022/mission-7';
const sign = (text: string | null, as = world.ids.editor, of = item) =>
  world.ask(as, 'POST', path, { item: of, text });
const notes = async (query = '') =>
  listFrameworkNotes.response.parse((await world.ask(world.ids.viewer, 'GET', path + query)).json).notes;

it('what an item means here is signed; the latest stands and earlier ones stay readable', async () => {
  await sign('Ten years more on the seafront.');
  await sign('Healthy years, most of all in Kursaal ward.', world.ids.editor2);
  expect((await notes()).map(({ text, personName, stands }) => [text, personName, stands])).toEqual([
    ['Healthy years, most of all in Kursaal ward.', 'Ned Editor', true],
  ]);
  expect((await notes(`?item=${item}`)).map(({ stands, organisation }) => [stands, organisation])).toEqual([
    [true, 'Council'],
    [false, 'College'],
  ]);
});

it('is about items of own frameworks too, and is taken back by null', async () => {
  const { id } = await made(world);
  expect((await sign('Eighteen degrees.', world.ids.editor, `${id}/h-1`)).status).toBe(201);
  expect((await sign(null, world.ids.editor, `${id}/h-1`)).status).toBe(201);
  expect(await notes()).toEqual([]);
  expect(await notes(`?item=${id}/h-1`)).toHaveLength(2);
  expect(refusal(await sign(null, world.ids.editor, `${id}/h-1`))).toBe('409 wrong-state');
});

it('said again by the same person it is not signed twice', async () => {
  const first = await sign('Ten years more.');
  expect((await sign('Ten years more.')).json).toEqual(first.json);
  expect(await notes(`?item=${item}`)).toHaveLength(1);
});

it('is refused to who may not, of nothing, and where it says nothing', async () => {
  expect(refusal(await sign('A', world.ids.commenter))).toBe('403 role-too-low');
  expect(refusal(await sign('A', world.ids.outsider))).toBe('404 not-found');
  expect(refusal(await sign('A', world.ids.editor, 'no/thing'))).toBe('422 invalid-request item');
  expect(refusal(await sign('  '))).toBe('422 invalid-request text');
  expect(await notes()).toEqual([]);
});

it('who wrote it is forgotten where their account is erased', async () => {
  await sign('Ten years more.');
  await world.erase(world.ids.editor);
  expect(await notes()).toMatchObject([
    { personId: null, personName: 'A former member', organisation: 'College' },
  ]);
});
