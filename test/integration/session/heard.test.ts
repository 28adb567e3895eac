import { expect, test } from 'vitest';
import { closeSession, getProjection, markSpoken } from '../../../shared/api/sessions.ts';
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
    { organisation: 'The college', people: 2, answers: 1, marks: 3 },
    { organisation: 'Police', people: 1, answers: 1, marks: 0 },
  ];
  expect((await world.seen(world.host)).heard).toEqual(heard);
  const wall = await app.browser().call(getProjection, { params: { key: world.projectorKey } });
  for (const view of [await world.seen(ann), wall]) expect(view.heard).toBeUndefined();

  await world.host.call(closeSession, { params, body: {} });
  expect(await world.host.refused(markSpoken, spoke('Police'))).toMatchObject({ status: 409 });
  expect((await world.seen(world.host)).heard).toEqual(heard);
});
