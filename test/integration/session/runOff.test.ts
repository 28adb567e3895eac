import { expect, test } from 'vitest';
import { nextRound } from '../../../shared/api/sessions.ts';
import { addObjective } from '../../../shared/api/strategies.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('another round of a vote is among options of that vote, at least two; what else is named is refused', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective, outcome }) => [
    { kind: 'prioritise', target: outcome, budget: 3 },
    { kind: 'rate', target: objective },
  ]);
  const { host, strategyId: s, ids } = world;
  const { outcome: o, objective: one } = ids;
  const add = (title: string, outcome: string) =>
    host.call(addObjective, { params: { s, o: outcome }, body: { title } });
  const { id: two } = await add('Move every day', o);
  const { id: three } = await add('Safe at night', o);
  const ann = await world.guest('Ann');
  await world.move();
  await world.answer(ann, { dots: { [one]: 2, [two]: 1 } });
  await world.reveal();

  const params = { id: world.id };
  const before = await world.step(ann);
  // Of an outcome that is not what the vote is about; of nothing; too few, and one twice; and what is written but not voted on.
  const { id: late } = await add('Thought of since', o);
  for (const among of [[one, o], [one, 'nothing'], [one], [], [one, one], [one, late]]) {
    const refused = await host.refused(nextRound, { params, body: { among } });
    expect(refused, among.join()).toMatchObject({
      ...{ status: 422, code: 'invalid-request', errors: [{ path: 'among' }] },
    });
  }
  expect(await world.step(ann)).toEqual(before);

  await host.call(nextRound, { params, body: { among: [three, two] } });
  const { round, table } = await world.step(ann);
  expect([round, table?.options.map(({ id }) => id)]).toEqual([2, [two, three]]);

  await world.move(1);
  await world.reveal();
  expect(await host.refused(nextRound, { params, body: { among: [one, two] } })).toMatchObject({
    ...{ status: 422, errors: [{ path: 'among' }] },
  });
  await host.call(nextRound, { params, body: {} });
  expect((await world.step(ann, 1)).round).toBe(2);
});
