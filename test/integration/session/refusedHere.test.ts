import { expect, test } from 'vitest';
import { answerStep } from '../../../shared/api/sessions.ts';
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
    expect(page.heard).toEqual([]);
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
