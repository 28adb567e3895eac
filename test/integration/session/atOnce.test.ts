import { expect, test, vi } from 'vitest';
import { isLeftOut } from '../../../server/backups/leftOut.ts';
import { sweep } from '../../../server/people/sweep.ts';
import { answerStep, nextRound, revealStep } from '../../../shared/api/sessions.ts';
import { deleteStrategy } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import { atTime } from '../../support/atTime.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('of answers that race the reveal, those acknowledged are shown and the others are told', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const params = { id: world.id };
  const [step = ''] = world.steps;
  const guests = await Promise.all(Array.from({ length: 20 }, (_, n) => world.guest(`Guest ${n}`)));
  await world.move();
  /** Each changes their mind again and again, until they are told that it is too late. */
  const racing = guests.map(async (guest, n) => {
    let last = '';
    for (let turn = 1; ; turn += 1) {
      const reason = `${n}, turn ${turn}`;
      const body = { step, level: 'amber', confidence: 50, reason };
      const { status } = await guest.ask(answerStep, { params, body });
      if (status !== 201) return { status, last };
      last = reason;
    }
  });
  await vi.waitFor(async () => expect((await world.step(world.host)).answered).toBe(guests.length), 20_000);
  await world.host.call(revealStep, { params, body: {} });
  const ended = await Promise.all(racing);
  const reasons = (await world.step(world.host)).answers?.map(({ reason }) => reason) ?? [];

  expect(new Set(ended.map(({ status }) => status))).toEqual(new Set([409]));
  expect(reasons.sort()).toEqual(ended.map(({ last }) => last).sort());
});

test('a backup keeps no key to anonymous answers, and a session restored from one goes on', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective }) => [
    { kind: 'rate', target: objective, anonymous: true },
  ]);
  const params = { id: world.id };
  const [step = ''] = world.steps;
  const ann = await world.guest('Ann');
  await world.move();
  await world.answer(ann, { level: 'red', confidence: 1 });
  const lost = [];
  for await (const item of app.store.everything()) {
    if (item.kind === 'record' && item.record.kind === 'round-key') lost.push(item);
  }
  expect(lost.map(isLeftOut)).toEqual([true]);

  for (const { record } of lost) {
    const { scope, kind, id, version } = record;
    await app.store.records.write([{ scope, kind, id, expect: version, value: null }]);
  }
  const body = { step, level: 'amber', confidence: 2 };
  expect(await ann.refused(answerStep, { params, body })).toMatchObject({ status: 409, code: 'wrong-state' });
  await world.reveal();
  expect((await world.step(ann)).answers).toMatchObject([{ level: 'red' }]);
  await world.host.call(nextRound, { params, body: {} });
  await world.answer(ann, { level: 'amber', confidence: 2 });
});

test('sessions go for good with their strategy, and not before', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const ann = await world.guest('Ann');
  await world.move();
  await world.answer(ann, { level: 'red', confidence: 1 });
  await world.host.call(deleteStrategy, { params: { s: world.strategyId } });
  const sweeping = () => sweep({ ...app.store, onError: (error) => expect(error).toBeUndefined() });
  const scopes = async () => (await app.store.records.scopes('session:')).items;

  await sweeping();
  expect(await scopes()).toEqual([`session:${world.id}`]);
  await atTime(Date.now() + limits.deletionUndoMs + 60_000, sweeping);
  expect(await scopes()).toEqual([]);
});
