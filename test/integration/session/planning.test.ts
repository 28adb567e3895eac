import { expect, test } from 'vitest';
import { closeSession, listSessions, planSession } from '../../../shared/api/sessions.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';
import type { TestBrowser } from '../../support/testBrowser.ts';

const plan = { title: 'Review', steps: [{ kind: 'welcome' }, { kind: 'close' }] };

async function planned(browser: TestBrowser, s: string, body: object, key?: string) {
  return browser.send(
    'POST',
    `/api/strategies/${s}/sessions`,
    body,
    key === undefined ? {} : { 'Idempotency-Key': key },
  );
}

test('a plan that is sent twice, also at once, makes one session', async () => {
  await using app = await startTestApp();
  const { host, strategyId: s, partnership } = await openSessionWorld(app, rateOnly);
  const twice = await Promise.all([planned(host, s, plan, 'once'), planned(host, s, plan, 'once')]);
  const later = await planned(host, s, plan, 'once');
  expect([...twice, later].map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set([...twice, later].map(({ text }) => text)).size).toBe(1);
  expect((await host.call(listSessions, { params: { s } })).sessions).toHaveLength(2);

  const other = await planned(host, s, { ...plan, title: 'Something else' }, 'once');
  expect(other).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  // The key is each person’s own, and without one each plan is a plan.
  const editor = await partnership.join('Ed', 'editor', 'NHS');
  expect((await planned(editor.browser, s, plan, 'once')).text).not.toBe(later.text);
  await Promise.all([planned(host, s, plan), planned(host, s, plan)]);
  expect((await host.call(listSessions, { params: { s } })).sessions).toHaveLength(5);
});

test('a step about something that is not in the strategy is refused in words that fit what the step does', async () => {
  await using app = await startTestApp();
  const { host, strategyId: s } = await openSessionWorld(app, rateOnly);
  const refused = await planned(host, s, { ...plan, steps: [{ kind: 'write', target: 'gone' }] });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'invalid-request', errors: [{ path: 'steps.0.target' }] },
  });
  expect(refused.text).not.toContain('rated');
  const rated = await planned(host, s, { ...plan, steps: [{ kind: 'rate', target: 'gone' }] });
  expect(rated).toMatchObject({ status: 422, body: { code: 'not-rateable' } });
});

test('who facilitates sees what the steps ahead are about, as it is called now; nobody else does before they come', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ outcome, objective }) => [
    { kind: 'welcome' },
    { kind: 'rate', target: objective },
    { kind: 'rate', target: outcome },
    { kind: 'write' },
  ]);
  const ann = await world.guest('Ann');
  await world.move();
  const about = async (browser: TestBrowser) => (await world.seen(browser)).steps.map((step) => step.about);
  expect(await about(world.host)).toEqual([undefined, 'Close the gap', 'Healthier lives', undefined]);
  expect(await about(ann)).toEqual([undefined, undefined, undefined, undefined]);
  await world.move(1);
  expect(await about(world.host)).toEqual([undefined, undefined, 'Healthier lives', undefined]);
});

test('a plan that is sent again after its session was closed says so, and makes no second one', async () => {
  await using app = await startTestApp();
  const { host, strategyId: s } = await openSessionWorld(app, rateOnly);
  const { body } = await planned(host, s, plan, 'once');
  const { id } = body as { id: string };
  await host.call(closeSession, { params: { id }, body: {} });
  const again = await planned(host, s, plan, 'once');
  expect(again).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  expect((await host.call(listSessions, { params: { s } })).sessions).toHaveLength(2);
  expect(await host.refused(planSession, { params: { s }, body: { title: '', steps: [] } })).toMatchObject({
    status: 422,
  });
});
