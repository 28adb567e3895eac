import { expect, test } from 'vitest';
import { closeSession, getProjection, getRecord, markSpoken } from '../../../shared/api/sessions.ts';
import { addObjective } from '../../../shared/api/strategies.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('answers and speaking marks add up by organisation, for the facilitator alone; anonymous steps add nothing', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective }) => [
    { kind: 'rate', target: objective },
    { kind: 'discuss', anonymous: true },
  ]);
  const params = { id: world.id };
  const [ann, bob] = [await world.guest('Ann'), await world.guest('Bob')];
  const pam = await world.guest('Pam', 'Police');
  const spoke = (organisation: string) => ({ params, body: { organisation } });
  expect(await world.host.refused(markSpoken, spoke('Police'))).toMatchObject({ code: 'wrong-state' });

  await world.move(0);
  await world.answer(ann, { level: 'red', confidence: 10 });
  await world.answer(ann, { level: 'amber', confidence: 10 });
  await world.answer(pam, { level: 'red', confidence: 10 });
  await Promise.all([1, 2, 3].map(() => world.host.call(markSpoken, spoke(' the  College'))));
  expect(await world.host.refused(markSpoken, spoke('Nobody'))).toMatchObject({
    ...{ status: 422, errors: [{ path: 'organisation' }] },
  });
  await world.move(1);
  for (const browser of [ann, bob, pam]) await world.answer(browser, { text: 'Unsigned' }, 1);
  await world.reveal();

  const heard = [
    { organisation: 'The college', people: 2, answers: 1, edits: 0, marks: 3 },
    { organisation: 'Police', people: 1, answers: 1, edits: 0, marks: 0 },
  ];
  expect((await world.seen(world.host)).heard).toEqual(heard);
  const wall = await app.browser().call(getProjection, { params: { key: world.projectorKey } });
  for (const view of [await world.seen(ann), wall]) expect(view.heard).toBeUndefined();

  await world.host.call(closeSession, { params, body: {} });
  expect(await world.host.refused(markSpoken, spoke('Police'))).toMatchObject({ status: 409 });
  expect((await world.seen(world.host)).heard).toEqual(heard);
});

test('what each organisation changed in the strategy while the session was open is counted by blocks, and kept in the record', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective }) => [{ kind: 'write', target: objective }]);
  const params = { id: world.id };
  const eve = (await world.partnership.join('Eve Editor', 'editor', 'Police')).browser;
  const o = { s: world.strategyId, o: world.ids.outcome };
  await eve.call(addObjective, { params: o, body: { title: 'Before the session' } });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await world.move(0);
  const ann = await world.guest('Ann');
  for (const title of ['One', 'Two']) await eve.call(addObjective, { params: o, body: { title } });
  await world.host.call(closeSession, { params, body: {} });
  await eve.call(addObjective, { params: o, body: { title: 'After the session' } });
  const heard = [
    { organisation: 'The college', people: 1, answers: 0, edits: 0, marks: 0 },
    { organisation: 'Police', people: 0, answers: 0, edits: 2, marks: 0 },
  ];
  expect((await world.seen(world.host)).heard).toEqual(heard);
  expect((await world.host.call(getRecord, { params })).heard).toEqual(heard);
  expect((await ann.call(getRecord, { params })).heard).toBeNull();
  const minutes = await world.host.send('GET', `/api/sessions/${world.id}/record?format=md`);
  expect(minutes.text).toContain('| Police | 0 | 0 | 2 | 0 |');
});
