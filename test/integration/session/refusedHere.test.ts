import { expect, test } from 'vitest';
import { listRatings } from '../../../shared/api/ratings.ts';
import { answerStep, consent, nextRound, recordRating } from '../../../shared/api/sessions.ts';
import { openLivePage } from '../../support/livePage.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const twoRatings = ({ objective, outcome }: { objective: string; outcome: string }) => [
  { kind: 'rate' as const, target: objective },
  { kind: 'rate' as const, target: outcome },
];

test.each(['websocket', 'polling'] as const)(
  'over %s nobody gives commands or answers, whatever a page sends',
  async (transport) => {
    await using app = await startTestApp();
    const world = await openSessionWorld(app, twoRatings);
    await world.move();
    const ann = await world.guest('Ann');
    const before = await world.seen(world.host);
    const page = await openLivePage(app, { cookie: ann.cookie, transports: [transport] });
    await page.watch(`session:${world.id}`);
    const [step, next] = world.steps;
    const { socket } = page as { socket: { emit(name: string, ...sent: unknown[]): unknown } };
    for (const name of [
      'move',
      'reveal',
      'round',
      'record',
      'close',
      'answer',
      'hand-over',
      'moved',
      'revealed',
    ]) {
      socket.emit(name, { sessionId: world.id, to: next, step, level: 'red', confidence: 1 });
      socket.emit(name, `session:${world.id}`, () => {});
    }
    // Answered after all of these, on the same line.
    expect(await page.watch('nothing')).toEqual({ ok: false, code: 'invalid-request' });
    const { now, ...after } = await world.seen(world.host);
    expect(after).toEqual({ ...before, now: undefined });
    expect(now).not.toBe('');
    // That nobody has answered may be told late, as it was when Ann joined.
    const none = ['answered', { sessionId: world.id, step, answered: 0 }];
    expect(page.heard).toEqual(page.heard.map(() => none));
  },
);

test('an answer to a step that the session has left is told so, and changes nothing', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, twoRatings);
  const ann = await world.guest('Ann');
  await world.move(0);
  await world.answer(ann, { level: 'amber', confidence: 40 });
  await world.move(1);
  const [past = ''] = world.steps;
  const late = { params: { id: world.id }, body: { step: past, level: 'red', confidence: 90 } } as const;
  for (const device of [ann, ann.clone()]) {
    const { status, code, detail } = await device.refused(answerStep, late);
    expect([status, code]).toEqual([409, 'wrong-state']);
    expect(detail).not.toBe('');
  }
  expect(await world.step(ann, 0)).toMatchObject({ mine: { level: 'amber', confidence: 40 }, answered: 1 });
});

test('what was meant for a round that is over, or for the rating of one, is told so, and counts nowhere', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, twoRatings);
  const params = { id: world.id };
  const [step = ''] = world.steps;
  const statement = { step, confidence: 50, direction: 'steady', narrative: 'So be it.' } as const;
  const ann = await world.guest('Ann');
  const ben = await world.guest('Ben', 'Police');
  const late = (round: number) =>
    ann.refused(answerStep, { params, body: { step, round, level: 'red', confidence: 90 } });
  await world.move();
  await world.answer(ann, { round: 1, level: 'amber', confidence: 40 });
  expect(await late(2)).toMatchObject({ status: 409, code: 'wrong-state' });
  await world.reveal();
  await world.host.call(recordRating, { params, body: { ...statement, level: 'amber' } });
  await world.host.call(nextRound, { params, body: {} });

  expect(await late(1)).toMatchObject({ status: 409, code: 'wrong-state' });
  expect(await world.step(ann)).toMatchObject({
    answered: 0,
    mine: null,
    earlier: [{ mine: { level: 'amber' } }],
  });
  await world.answer(ann, { round: 2, level: 'green', confidence: 60 });
  await world.reveal();
  await ben.call(consent, { params, body: { step, round: 1, answer: 'agree' } });
  await world.host.call(recordRating, { params, body: { ...statement, level: 'red' } });
  const dissent = { step, round: 1, answer: 'dissent', words: 'It is not amber.' } as const;
  expect(await ann.refused(consent, { params, body: dissent })).toMatchObject({
    status: 409,
    code: 'wrong-state',
  });
  expect((await world.step(ann)).recorded.map(({ consents, words }) => [consents.dissent, words])).toEqual([
    [0, []],
    [0, []],
  ]);
  await ann.call(consent, { params, body: { step, round: 2, answer: 'agree' } });
  const { ratings } = await world.host.call(listRatings, { params: { s: world.strategyId } });
  expect(
    ratings.filter(({ kind }) => kind === 'individual').map(({ level, round }) => [round, level]),
  ).toEqual([
    [2, 'green'],
    [1, 'amber'],
  ]);
});
