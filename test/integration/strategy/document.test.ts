import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../../../shared/limits.ts';
import { addOutcome } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { openWorld, refusal, type World } from '../../support/strategyWorld.ts';

let world: World;
let path: string;
beforeEach(async () => {
  world = await openWorld();
  path = `/api/strategies/${world.strategyId}/document`;
});
afterEach(() => world[Symbol.asyncDispose]());

/** The bytes as they came; `ask` reads text. */
async function documentFor(personId: string, since?: Uint8Array): Promise<Uint8Array> {
  const query = since ? `?since=${Buffer.from(since).toString('base64url')}` : '';
  return new Uint8Array(await world.bytes(personId, path + query));
}

const write = (title: string) =>
  world.change((doc) => {
    addOutcome(doc, { personId: world.ids.editor2, at: new Date().toISOString() }, { title });
  });

const titlesIn = (doc: Y.Doc) => readStrategy(doc).strategy.outcomes.map(({ title }) => title);

test('who may read gets the whole document, and then only what it lacks', async () => {
  await write('Warm homes');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await documentFor(world.ids.viewer));
  expect(titlesIn(doc)).toEqual(['Warm homes']);
  await write('Clean air');
  const rest = await documentFor(world.ids.viewer, Y.encodeStateVector(doc));
  expect(rest.length).toBeLessThan((await documentFor(world.ids.viewer)).length);
  Y.applyUpdate(doc, rest);
  expect(titlesIn(doc).sort()).toEqual(['Clean air', 'Warm homes']);
});

test('words that wait on a device stay beside what came', async () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await documentFor(world.ids.editor));
  addOutcome(doc, { personId: world.ids.editor, at: new Date().toISOString() }, { title: 'Not sent yet' });
  await write('Sent');
  Y.applyUpdate(doc, await documentFor(world.ids.editor, Y.encodeStateVector(doc)));
  expect(titlesIn(doc).sort()).toEqual(['Not sent yet', 'Sent']);
});

test('nobody else gets it, and a question that can’t be read is named', async () => {
  expect(refusal(await world.ask(null, 'GET', path))).toBe('401 not-signed-in');
  expect(refusal(await world.ask(world.ids.outsider, 'GET', path))).toBe('404 not-found');
  const as = world.ids.viewer;
  for (const since of ['not base64!', 'zz', 'a'.repeat(limits.stateVectorChars + 4)]) {
    const asked = await world.ask(as, 'GET', `${path}?since=${encodeURIComponent(since)}`);
    expect(refusal(asked)).toBe('422 invalid-request since');
  }
});
