import { expect, test } from 'vitest';
import {
  closeSession,
  getProjection,
  getSession,
  joinSession,
  moveSession,
  planSession,
} from '../../../shared/api/sessions.ts';
import { putInSpotlight, sessionNow } from '../../../shared/api/spotlight.ts';
import { addObjective, addOutcome } from '../../../shared/api/strategies.ts';
import { openLivePage } from '../../support/livePage.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const writing = ({ objective }: { objective: string }) => [
  { kind: 'discuss' as const },
  { kind: 'write' as const, target: objective },
];

test('a block goes into the spotlight for every page: by an event, by asking, for late comers and for guests', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, writing);
  const { host, strategyId: s, ids } = world;
  const params = { id: world.id };
  const mo = (await world.partnership.join('Mo Member', 'commenter', 'Police')).browser;
  const now = async (browser = mo) => (await browser.call(sessionNow, { params: { s } })).session;
  expect(await now()).toBeNull();

  const page = await openLivePage(app, { cookie: mo.cookie });
  await page.watch(`strategy:${s}`);
  await world.move(0);
  await page.watch('nothing');
  expect(page.heard).toContainEqual(['session', { strategyId: s }]);
  expect(await now()).toEqual({
    ...{ id: world.id, title: 'Workshop', code: world.code, joined: false, spotlight: null },
    facilitator: { name: expect.any(String), isYou: false },
  });
  await mo.call(joinSession, { body: { code: world.code } });
  expect(await now()).toMatchObject({ joined: true });
  expect(await now(host)).toMatchObject({ facilitator: { isYou: true } });

  page.heard.length = 0;
  await host.call(putInSpotlight, { params, body: { target: ids.outcome } });
  await page.watch('nothing');
  expect(page.heard).toContainEqual(['session', { strategyId: s }]);
  const lit = { target: ids.outcome, of: 'outcome', title: 'Healthier lives' };
  expect((await now())?.spotlight).toEqual(lit);
  const late = await world.guest('Late');
  expect((await world.seen(late)).spotlight).toEqual({ ...lit, narrative: '' });
  const { spotlight } = await host.call(getProjection, { params: { key: world.projectorKey } });
  expect(spotlight).toMatchObject(lit);

  // At the next step it is what that step writes.
  await world.move(1);
  expect((await now())?.spotlight).toMatchObject({ target: ids.objective, of: 'objective' });
  await host.call(putInSpotlight, { params, body: { target: s } });
  expect((await now())?.spotlight).toMatchObject({ target: s, of: 'strategy', title: 'Shared outcomes' });
  await host.call(putInSpotlight, { params, body: { target: null } });
  expect((await now())?.spotlight).toBeNull();

  await host.call(closeSession, { params, body: {} });
  expect(await now()).toBeNull();
});

test('only who facilitates chooses, only what the strategy has, and of two presses at once the later is told', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, writing);
  const params = { id: world.id };
  const body = { target: world.ids.outcome };
  expect(await world.host.refused(putInSpotlight, { params, body })).toMatchObject({ code: 'wrong-state' });
  const { version } = await world.move(0);
  const colin = (await world.partnership.join('Colin', 'commenter')).browser;
  for (const browser of [colin, await world.guest('Ann')]) {
    expect(await browser.refused(putInSpotlight, { params, body })).toMatchObject({ status: 403 });
  }
  for (const target of ['nothing', 'unemployment']) {
    expect(await world.host.refused(putInSpotlight, { params, body: { target } })).toMatchObject({
      ...{ status: 422, errors: [{ path: 'target' }] },
    });
  }
  await world.host.call(putInSpotlight, { params, body: { ...body, expect: version } });
  const late = { target: world.ids.objective, expect: version };
  expect(await world.host.refused(putInSpotlight, { params, body: late })).toMatchObject({
    ...{ status: 409, code: 'changed-meanwhile' },
  });
});

test('of two sessions that are on, the page of a strategy follows the one that somebody takes part in', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, writing);
  const { host, strategyId: s } = world;
  await world.move(0);
  const mo = (await world.partnership.join('Mo Member', 'viewer', 'Police')).browser;
  await mo.call(joinSession, { body: { code: world.code } });
  const eve = (await world.partnership.join('Eve Editor')).browser;
  const plan = { title: 'Another', steps: [{ kind: 'welcome' as const }] };
  const other = await eve.call(planSession, { params: { s }, body: plan });
  const { steps } = await eve.call(getSession, { params: other });
  await eve.call(moveSession, { params: other, body: { to: steps[0]?.id ?? '' } });
  const followed = async (browser: typeof mo) =>
    (await browser.call(sessionNow, { params: { s } })).session?.title;
  expect(await Promise.all([followed(mo), followed(host), followed(eve)])).toEqual([
    ...['Workshop', 'Workshop', 'Another'],
  ]);
});

test('while the strategy is written in a session, nobody but editors and owners writes in it', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, writing);
  await world.move(1);
  const { strategyId: s, ids } = world;
  const ann = await world.guest('Ann');
  const commenter = (await world.partnership.join('Colin', 'commenter')).browser;
  const viewer = (await world.partnership.join('Vera', 'viewer')).browser;
  for (const browser of [commenter, viewer]) {
    await browser.call(joinSession, { body: { code: world.code } });
    await world.answer(browser, { text: 'Say it shorter.' }, 1);
  }
  await world.answer(ann, { text: 'Within a year.' }, 1);
  const writes: [method: string, path: string, body: object][] = [
    ['PATCH', `/api/strategies/${s}`, { title: 'Mine' }],
    ['POST', `/api/strategies/${s}/outcomes`, { title: 'Mine' }],
    ['POST', `/api/strategies/${s}/outcomes/${ids.outcome}/objectives`, { title: 'Mine' }],
    ['PUT', `/api/strategies/${s}/objectives/${ids.objective}/links/le-birth-female`, {}],
    ['DELETE', `/api/strategies/${s}/objectives/${ids.objective}/links/le-birth-female`, {}],
  ];
  for (const [browser, status] of [[ann, 401] as const, [commenter, 403] as const, [viewer, 403] as const]) {
    for (const [method, path, body] of writes) {
      expect([path, (await browser.send(method, path, body)).status]).toEqual([path, status]);
    }
  }
  const editor = (await world.partnership.join('Eve')).browser;
  await editor.call(addObjective, { params: { s, o: ids.outcome }, body: { title: 'Ours' } });
  await editor.call(addOutcome, { params: { s }, body: { title: 'Ours too' } });
  expect((await world.step(ann, 1)).table).toMatchObject({ title: 'Close the gap' });
});
