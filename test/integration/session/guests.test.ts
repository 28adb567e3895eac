import { expect, test, vi } from 'vitest';
import { recordMeaning } from '../../../shared/api/meanings.ts';
import { removeMember } from '../../../shared/api/partnerships.ts';
import {
  answerStep,
  chooseEvidence,
  closeSession,
  getProjection,
  getSession,
  handOver,
  joinSession,
  markSpoken,
  moveSession,
  nextRound,
  previewSession,
  recordRating,
  revealStep,
  timeStep,
} from '../../../shared/api/sessions.ts';
import { deleteStrategy } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import { askForSocket } from '../../support/askForSocket.ts';
import { atTime } from '../../support/atTime.ts';
import { openLivePage } from '../../support/livePage.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('a guest gets through no door outside the session', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const other = await openSessionWorld(app, rateOnly);
  const ann = await world.guest('Ann');
  const ids: Record<string, string> = {
    p: world.partnership.id,
    s: world.strategyId,
    o: world.ids.outcome,
    id: world.id,
  };
  const open: string[] = [];
  for (const route of app.routes) {
    const [method = '', path = ''] = route.split(' ');
    if (!path.startsWith('/api/') || path === '/api/openapi.json') continue;
    const address = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? 'x');
    const { status } = await ann.send(method, address, method === 'GET' ? undefined : {});
    if (![401, 403].includes(status)) open.push(route);
  }
  expect(open.sort()).toEqual(
    [
      // These are open to whoever holds a link, a code or a password, and a guest has none of them.
      ...['GET /api/join/:token', 'POST /api/join/:token', 'GET /api/sign-in-links/:token'],
      ...['POST /api/sign-in-links/:token', 'POST /api/sign-in', 'POST /api/sign-out'],
      // Whether there is e-mail, and asking for a link by it: nobody is told whether an address is known.
      ...['GET /api/mail', 'POST /api/sign-in-links'],
      ...['GET /api/sessions/projector/:key', 'POST /api/sessions/join', 'GET /api/sessions/join/:code'],
      // A guest gets 409 here while the session is not closed.
      'GET /api/sessions/:id/record',
      ...['GET /api/sessions/:id', 'POST /api/sessions/:id/answers', 'POST /api/sessions/:id/consents'],
      // Their empty bodies are refused first; with the right ones the next test knocks.
      ...['POST /api/sessions/:id/move', 'POST /api/sessions/:id/time', 'POST /api/sessions/:id/record'],
      ...['POST /api/sessions/:id/meaning', 'POST /api/sessions/:id/marks'],
      'POST /api/sessions/:id/evidence',
      ...['POST /api/sessions/:id/spotlight', 'POST /api/sessions/:id/merge'],
    ].sort(),
  );

  const elsewhere = { params: { id: other.id } };
  expect(await ann.refused(getSession, elsewhere)).toMatchObject({ status: 404 });
  expect(
    await ann.refused(answerStep, {
      ...elsewhere,
      body: { step: other.steps[0] ?? '', level: 'red', confidence: 1 },
    }),
  ).toMatchObject({ status: 404 });
  expect(await app.browser().refused(getSession, { params: { id: world.id } })).toMatchObject({
    status: 401,
  });

  const { cookie } = ann;
  await askForSocket(app, { path: `/collab/${world.strategyId}`, cookie, origin: app.url });
  expect(app.opened.at(-1)).toEqual({ strategyId: world.strategyId, personId: undefined });
  const page = await openLivePage(app, { cookie });
  expect(await page.watch(`session:${world.id}`)).toEqual({ ok: true });
  for (const room of [`strategy:${world.strategyId}`, 'me']) {
    expect(await page.watch(room)).toEqual({ ok: false, code: 'not-signed-in' });
  }
  expect(await page.watch(`session:${other.id}`)).toEqual({ ok: false, code: 'not-found' });
  await expect(openLivePage(app, {})).rejects.toThrow();
  await expect(openLivePage(app, { cookie: `moothall.guest=${'a'.repeat(32)}` })).rejects.toThrow();
  await expect(openLivePage(app, { projector: 'guessed' })).rejects.toThrow();
});

test('a guest, and a member who may not facilitate, press none of the facilitator’s buttons', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const params = { id: world.id };
  const step = world.steps[0] ?? '';
  const statement = { level: 'red', confidence: 1, direction: 'steady', narrative: 'X' } as const;
  const commenter = (await world.partnership.join('Colin', 'commenter')).browser;
  for (const browser of [await world.guest('Ann'), commenter]) {
    const refusals = await Promise.all([
      browser.refused(moveSession, { params, body: { to: step } }),
      browser.refused(revealStep, { params, body: {} }),
      browser.refused(nextRound, { params, body: {} }),
      browser.refused(timeStep, { params, body: { seconds: 5 } }),
      browser.refused(handOver, { params, body: {} }),
      browser.refused(closeSession, { params, body: {} }),
      browser.refused(markSpoken, { params, body: { organisation: 'The college' } }),
      browser.refused(chooseEvidence, { params, body: { evidence: 'shown' } }),
      browser.refused(recordMeaning, { params, body: { step, text: 'X' } }),
      browser.refused(recordRating, { params, body: { step, ...statement } }),
    ]);
    expect(refusals.map(({ status, code }) => [status, code])).toEqual(
      refusals.map(() => [403, 'role-too-low']),
    );
  }
  expect(await world.seen(world.host)).toMatchObject({ status: 'planned' });
});

test('the same device comes back as who it was, another one is somebody else', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const ann = await world.guest('Ann');
  await world.move();
  await world.answer(ann, { level: 'red', confidence: 10 });
  const { you } = await world.seen(ann);

  await ann.call(joinSession, {
    body: {
      code: ` ${world.code.slice(0, 3).toLowerCase()}-${world.code.slice(3)}`,
      name: 'Ann B',
      organisation: 'Police',
    },
  });
  expect((await world.seen(ann)).you).toEqual({ id: you?.id, name: 'Ann B', organisation: 'Police' });
  expect((await world.step(ann)).mine).toMatchObject({ level: 'red' });
  const again = await world.guest('Ann');
  expect((await world.step(again)).mine).toBeNull();
  await Promise.all([
    world.answer(ann, { level: 'amber', confidence: 1 }),
    world.answer(ann.clone(), { level: 'amber', confidence: 2 }),
  ]);
  expect(await world.seen(again)).toMatchObject({ joined: 2, steps: [{ answered: 1 }] });
  expect(await app.browser().refused(joinSession, { body: { code: world.code, name: 'X' } })).toMatchObject({
    status: 422,
    errors: [{ path: 'organisation' }],
  });
});

test('a member is recognised on every device, and out once removed; a deleted strategy lets nobody in', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const mo = await world.partnership.join('Mo Member', 'viewer', 'Police');
  const params = { id: world.id };
  await mo.browser.call(joinSession, { body: { code: world.code, name: 'Someone', organisation: 'Else' } });
  expect(mo.browser.cookies.has('moothall.guest')).toBe(false);
  expect((await world.seen(mo.browser)).you).toMatchObject({ name: 'Mo Member', organisation: 'Police' });
  await world.move();
  await Promise.all(
    [1, 2].map((confidence) => world.answer(mo.browser.clone(), { level: 'red', confidence })),
  );
  expect(await world.step(world.host)).toMatchObject({ answered: 1 });

  const page = await openLivePage(app, { cookie: mo.browser.cookie });
  expect(await page.watch(`session:${world.id}`)).toEqual({ ok: true });
  const gone = { p: world.partnership.id, m: mo.id };
  await world.host.call(removeMember, { params: gone });
  expect(await mo.browser.refused(getSession, { params })).toMatchObject({ status: 404 });
  expect(await page.watch(`session:${world.id}`)).toEqual({ ok: false, code: 'not-found' });
  const before = page.heard.length;
  await world.reveal();
  await page.watch('nothing');
  expect(page.heard.slice(before)).toEqual([]);
  await mo.browser.call(joinSession, { body: { code: world.code, name: 'Mo', organisation: 'Police' } });
  expect((await world.seen(mo.browser)).you).toMatchObject({ name: 'Mo' });

  const ann = await world.guest('Ann');
  await world.host.call(deleteStrategy, { params: { s: world.strategyId } });
  for (const browser of [ann, world.host]) {
    expect(await browser.refused(getSession, { params })).toMatchObject({ status: 404 });
  }
  const wall = { params: { key: world.projectorKey } };
  expect(await app.browser().refused(getProjection, wall)).toMatchObject({ status: 404 });
});

test.each(['websocket', 'polling'] as const)(
  'a guest’s page hears the session over %s, by a cookie that no script can read',
  async (transport) => {
    await using app = await startTestApp({ publicUrl: 'https://moothall.example' });
    const world = await openSessionWorld(app, rateOnly);
    const guest = app.browser();
    const body = { code: world.code, name: 'Ann', organisation: 'The college' };
    const joined = await guest.ask(joinSession, { body });
    expect(joined.headers.get('set-cookie')).toMatch(
      /^moothall\.guest=[a-z2-9]{32}; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    const page = await openLivePage(app, { cookie: guest.cookie, transports: [transport] });
    expect(await page.watch(`session:${world.id}`)).toEqual({ ok: true });
    await world.move();
    await world.answer(guest, { level: 'red', confidence: 1 });
    const [step] = world.steps;
    const count = ['answered', { sessionId: world.id, step, answered: 1 }];
    await vi.waitFor(() => expect(page.heard).toContainEqual(count), 5_000);
    expect(page.heard).toContainEqual(['moved', { sessionId: world.id }]);
  },
);

test('wrong codes are stopped after twenty a minute at the join door alone; right ones never are', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const ann = await world.guest('Ann');
  const guess = async (n: number) =>
    (await app.browser().ask(joinSession, { body: { code: `WRONG${n}`, name: 'X', organisation: 'X' } }))
      .status;
  const statuses: number[] = [];
  for (let n = 0; n <= limits.wrongCodesPerMinute; n += 1) statuses.push(await guess(n));
  expect(statuses).toEqual([...Array(limits.wrongCodesPerMinute).fill(404), 429]);

  await Promise.all(Array.from({ length: 60 }, (_, n) => world.guest(`Person ${n}`)));
  await world.move();
  await world.answer(ann, { level: 'red', confidence: 1 });
  await world.host.call(closeSession, { params: { id: world.id }, body: {} });
  const late = { body: { code: world.code, name: 'Late', organisation: 'X' } };
  expect(await app.browser().refused(joinSession, late)).toMatchObject({ status: 410, code: 'link-spent' });
  await atTime(Date.now() + 61_000, async () => expect(await guess(0)).toBe(404));
});

test('any editor takes over, or is handed the session; the page of the former one hears of it', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const params = { id: world.id };
  const eve = await world.partnership.join('Eve Editor', 'editor');
  const viewer = await world.partnership.join('Vera', 'viewer');
  const page = await openLivePage(app, { cookie: world.host.cookie });
  await page.watch(`session:${world.id}`);

  await eve.browser.call(handOver, { params, body: {} });
  expect(await world.seen(world.host)).toMatchObject({ facilitator: { name: 'Eve Editor', isYou: false } });
  await page.watch('nothing');
  expect(page.heard).toEqual([['moved', { sessionId: world.id }]]);
  expect(await eve.browser.refused(handOver, { params, body: { to: viewer.id } })).toMatchObject({
    status: 422,
    errors: [{ path: 'to' }],
  });
  await eve.browser.call(handOver, { params, body: { to: world.partnership.owner.id } });
  expect((await world.seen(world.host)).facilitator.isYou).toBe(true);
});

test('a code says what it leads to and as whom, before anybody joins', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const params = { code: world.code.toLowerCase() };
  const nobody = app.browser();
  expect(await nobody.call(previewSession, { params })).toEqual({
    ...{ sessionId: world.id, title: 'Workshop', signedInAs: null, memberOf: null, joined: false },
  });
  expect(nobody.cookies.size).toBe(0);
  expect((await world.seen(world.host)).joined).toBe(0);
  const ann = await world.guest('Ann');
  expect(await ann.call(previewSession, { params })).toMatchObject({ signedInAs: null, joined: true });
  const mo = (await world.partnership.join('Mo Member', 'viewer', 'Police')).browser;
  expect(await mo.call(previewSession, { params })).toMatchObject({
    ...{ signedInAs: 'Mo Member', memberOf: 'Police', joined: false },
  });
  const other = await openSessionWorld(app, rateOnly);
  const sam = (await other.partnership.join('Sam Elsewhere')).browser;
  expect(await sam.call(previewSession, { params })).toMatchObject({
    ...{ signedInAs: 'Sam Elsewhere', memberOf: null, joined: false },
  });
  expect(await nobody.refused(previewSession, { params: { code: 'ZZZZZZ' } })).toMatchObject({ status: 404 });
  await world.move();
  await world.host.call(closeSession, { params: { id: world.id }, body: {} });
  expect(await nobody.refused(previewSession, { params })).toMatchObject({ status: 410 });
  const statuses = new Set<number>();
  for (let guess = 0; guess < limits.wrongCodesPerMinute + 1; guess += 1) {
    statuses.add((await nobody.ask(previewSession, { params: { code: `ZZZZ${guess}` } })).status);
  }
  expect([...statuses]).toEqual([404, 429]);
});
