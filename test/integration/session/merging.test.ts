import { expect, test } from 'vitest';
import { listRatings } from '../../../shared/api/ratings.ts';
import { mergeParticipants } from '../../../shared/api/sessionPeople.ts';
import { consent, joinSession, moveSession, recordRating } from '../../../shared/api/sessions.ts';
import { openLivePage } from '../../support/livePage.ts';
import { openSessionWorld, rateOnly, type SessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const agreed = { level: 'amber', confidence: 60, direction: 'steady', narrative: 'Half way.' } as const;

async function idOf(world: SessionWorld, name: string, n = 0): Promise<string> {
  const { people = [] } = await world.seen(world.host);
  return people.filter((each) => each.name === name)[n]?.id ?? '';
}

test('a second device becomes the person that it is: one answer, and it goes on as them, over sockets too', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const params = { id: world.id };
  const laptop = await world.guest('Ann', 'Police');
  await world.move();
  await world.answer(laptop, { level: 'red', confidence: 20, reason: 'secret one' });
  const keep = await idOf(world, 'Ann');
  const phone = await world.guest('Ann again');
  await world.answer(phone, { level: 'amber', confidence: 30, reason: 'secret two' });
  const said = await world.host.ask(mergeParticipants, {
    params,
    body: { keep, merge: await idOf(world, 'Ann again') },
  });
  expect(said).toMatchObject({ status: 200, body: { status: 'open', apart: [] } });
  expect(said.text).not.toMatch(/secret|amber|red/);
  const seen = await world.host.ask(mergeParticipants, { params, body: { keep, merge: keep } });
  expect(seen).toMatchObject({ status: 422, body: { errors: [{ path: 'merge' }] } });

  for (const browser of [laptop, phone]) {
    expect(await world.seen(browser)).toMatchObject({
      ...{ joined: 1, you: { id: keep, name: 'Ann', organisation: 'Police' } },
      steps: [{ answered: 1, mine: { level: 'amber', reason: 'secret two' } }],
    });
  }
  await world.answer(phone, { level: 'green', confidence: 40 });
  expect((await world.step(laptop)).mine).toMatchObject({ level: 'green' });
  const page = await openLivePage(app, { cookie: phone.cookie });
  expect(await page.watch(`session:${world.id}`)).toEqual({ ok: true });
  await phone.call(joinSession, { body: { code: world.code, name: 'Somebody', organisation: 'New' } });
  expect((await world.seen(world.host)).joined).toBe(1);
});

test('what both gave to a rating that was recorded stands once in the ledger, and so do their consents', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const params = { id: world.id };
  const [step = ''] = world.steps;
  const laptop = await world.guest('Ann');
  const phone = await world.guest('Ann’s phone');
  const bob = await world.guest('Bob');
  await world.move();
  await world.answer(laptop, { level: 'red', confidence: 20 });
  await world.answer(bob, { level: 'green', confidence: 90 });
  await world.answer(phone, { level: 'amber', confidence: 30 });
  await world.reveal();
  await world.host.call(recordRating, { params, body: { step, ...agreed } });
  await laptop.call(consent, { params, body: { step, answer: 'dissent', words: 'It is red.' } });
  await phone.call(consent, { params, body: { step, answer: 'agree' } });
  const body = { keep: await idOf(world, 'Ann'), merge: await idOf(world, 'Ann’s phone') };
  await world.host.call(mergeParticipants, { params, body });
  await world.host.call(mergeParticipants, { params, body });

  const shown = await world.step(bob);
  expect(shown.spread?.levels).toEqual([
    { level: 'amber', count: 1 },
    { level: 'green', count: 1 },
  ]);
  expect(shown.recorded[0]).toMatchObject({ consents: { agree: 1, dissent: 0 }, words: [] });
  const { ratings } = await world.host.call(listRatings, {
    params: { s: world.strategyId },
    query: { target: world.ids.objective },
  });
  const individual = ratings.filter(({ kind }) => kind === 'individual');
  expect(individual.map(({ level, withdrawn }) => [level, withdrawn?.reason ?? null]).sort()).toEqual([
    ['amber', null],
    ['green', null],
    ['red', 'Given twice by one person, on two devices. The later one stands.'],
  ]);
  expect(JSON.stringify(individual)).not.toContain('phone');
});

test('a guest is merged into a member but not the other way, and their device must sign in to go on', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const params = { id: world.id };
  const mo = (await world.partnership.join('Mo Member', 'commenter', 'Police')).browser;
  await mo.call(joinSession, { body: { code: world.code } });
  const phone = await world.guest('Mo');
  await world.move();
  await world.answer(phone, { level: 'red', confidence: 20 });
  const [member, guest] = [await idOf(world, 'Mo Member'), await idOf(world, 'Mo')];
  const wrong = { params, body: { keep: guest, merge: member } };
  expect(await world.host.refused(mergeParticipants, wrong)).toMatchObject({
    ...{ status: 422, errors: [{ path: 'merge' }] },
  });
  await world.host.call(mergeParticipants, { params, body: { keep: member, merge: guest } });
  expect((await world.step(mo)).mine).toMatchObject({ level: 'red' });
  const join = { body: { code: world.code, name: 'Mo', organisation: 'Police' } };
  expect(await phone.refused(joinSession, join)).toMatchObject({ status: 409, code: 'wrong-state' });
  expect((await phone.send('GET', `/api/sessions/${world.id}`)).status).toBe(404);
});

test('nobody but who facilitates merges, of two presses one is told, and anonymous answers wait for their reveal', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, () => [{ kind: 'discuss', anonymous: true }]);
  const params = { id: world.id };
  const ann = await world.guest('Ann');
  const phone = await world.guest('Ann’s phone');
  const body = { keep: await idOf(world, 'Ann'), merge: await idOf(world, 'Ann’s phone') };
  const colin = (await world.partnership.join('Colin', 'commenter')).browser;
  for (const browser of [ann, colin]) {
    expect(await browser.refused(mergeParticipants, { params, body })).toMatchObject({ status: 403 });
  }
  await world.move();
  await world.answer(ann, { text: 'Too slow' });
  await world.answer(phone, { text: 'Too slow, again' });
  const hidden = await world.host.refused(mergeParticipants, { params, body });
  expect(hidden).toMatchObject({ status: 409, code: 'wrong-state' });
  expect(hidden.detail).toContain('“Think and talk” is anonymous and not revealed yet');
  await world.reveal();
  const { version } = await world.host.call(moveSession, { params, body: { to: world.steps[0] ?? '' } });
  const late = { params, body: { ...body, expect: version - 1 } };
  expect(await world.host.refused(mergeParticipants, late)).toMatchObject({ code: 'changed-meanwhile' });
  const done = await world.host.call(mergeParticipants, { params, body });
  expect(done.apart).toEqual([{ id: world.steps[0], title: 'Think and talk' }]);
  expect((await world.step(ann)).answered).toBe(2);
});
