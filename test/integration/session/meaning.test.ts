import { expect, test } from 'vitest';
import { listMeanings, recordMeaning } from '../../../shared/api/meanings.ts';
import { closeSession, nextRound } from '../../../shared/api/sessions.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('what an outcome means is agreed after the reveal, with the differences that stand, and the latest words hold', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ outcome }) => [
    { kind: 'meaning', target: outcome },
    { kind: 'meaning' },
    { kind: 'discuss' },
  ]);
  const { host, ids, steps } = world;
  const params = { id: world.id };
  const strategy = { params: { s: world.strategyId } };
  const saying = (text: string, differences = '', n = 0) => ({
    params,
    body: { step: steps[n] ?? '', text, differences },
  });
  const ann = await world.guest('Ann', 'Homes for all');
  await world.move();
  await world.answer(ann, { text: 'A home that is warm.' });
  expect(await host.refused(recordMeaning, saying('Warm homes'))).toMatchObject({ status: 409 });
  await world.reveal();
  expect((await world.step(ann)).answers).toMatchObject([
    { organisation: 'Homes for all', text: 'A home that is warm.' },
  ]);
  expect((await world.step(ann)).meaning).toBeNull();

  await host.call(recordMeaning, saying('Warm homes', 'Police: safe ones too.'));
  await host.call(recordMeaning, saying('Warm homes', 'Police: safe ones too.'));
  expect((await host.call(listMeanings, strategy)).meanings).toMatchObject([
    { target: ids.outcome, title: 'Healthier lives', standing: 'differs', sessionId: world.id, round: 1 },
  ]);
  await host.call(nextRound, { params, body: {} });
  expect(await host.refused(recordMeaning, saying('Warm, safe homes'))).toMatchObject({ status: 409 });
  await world.reveal();
  const agreed = await host.call(recordMeaning, saying('Warm, safe homes'));
  expect(agreed).toMatchObject({ standing: 'agreed', round: 2, by: { organisation: 'Partnership office' } });
  expect((await host.call(listMeanings, strategy)).meanings).toEqual([agreed]);
  expect((await world.step(ann)).meaning).toEqual({ text: 'Warm, safe homes', differences: '' });

  for (const n of [1, 2]) {
    expect(await host.refused(recordMeaning, saying('X', '', n))).toMatchObject({
      status: 422,
      errors: [{ path: 'step' }],
    });
  }
  await host.call(closeSession, { params, body: {} });
  expect(await host.refused(recordMeaning, saying('Late'))).toMatchObject({ status: 409 });
  const kept = await app.store.ledgers.read<{ type: string }>(world.strategyId);
  expect(kept.items.map(({ value }) => value.type)).toEqual(['meaning', 'meaning']);
});
