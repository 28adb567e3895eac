import { expect, test } from 'vitest';
import { closeSession } from '../../../shared/api/sessions.ts';
import {
  changeTemplate,
  deleteTemplate,
  keepTemplate,
  listTemplates,
} from '../../../shared/api/sessionTemplates.ts';
import { deleteStrategy } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import type { TemplatePlan } from '../../../shared/session/plan.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const plan: TemplatePlan = {
  title: 'Board evening',
  purpose: 'review',
  steps: [{ kind: 'welcome', seconds: 300 }, { kind: 'rate' }, { kind: 'close' }],
};

async function open(stepsOf: Parameters<typeof openSessionWorld>[1] = rateOnly) {
  const app = await startTestApp();
  const world = await openSessionWorld(app, stepsOf);
  const { host, partnership } = world;
  const params = { p: partnership.id };
  return {
    ...{ app, world, host, partnership, params },
    keep: (name: string) => host.call(keepTemplate, { params, body: { name, plan } }),
    list: async () => (await host.call(listTemplates, { params })).templates,
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

test('a plan is kept under a name, renamed, given another plan, and deleted', async () => {
  await using at = await open();
  const { host, params } = at;
  const { id, ...kept } = await at.keep('Our evening');
  expect(kept).toMatchObject({ ...plan, name: 'Our evening', version: 1, changedBy: 'Owner' });
  expect(at.app.happenings.at(-1)).toEqual({ kind: 'partnership', partnershipId: params.p });
  await at.keep('A first one');
  expect((await at.list()).map(({ name }) => name)).toEqual(['A first one', 'Our evening']);

  const renamed = { params: { ...params, t: id }, body: { name: 'Board, evening' } };
  expect(await host.call(changeTemplate, renamed)).toMatchObject({ ...plan, name: 'Board, evening' });
  const shorter = { ...plan, purpose: 'workshop' as const, steps: [{ kind: 'discuss' as const }] };
  const replaced = { params: { ...params, t: id }, body: { plan: shorter, expect: 2 } };
  expect(await host.call(changeTemplate, replaced)).toMatchObject({
    ...{ ...shorter, name: 'Board, evening', version: 3 },
  });
  await host.call(deleteTemplate, { params: { ...params, t: id } });
  expect((await at.list()).map(({ name }) => name)).toEqual(['A first one']);
  expect(await host.refused(deleteTemplate, { params: { ...params, t: id } })).toMatchObject({ status: 404 });
  expect(await host.refused(changeTemplate, renamed)).toMatchObject({ status: 404, code: 'not-found' });
});

test('the plan of a session is kept as it was planned, with nothing that came of it', async () => {
  const steps = [
    { kind: 'discuss' as const, title: 'Before', seconds: 90, question: 'What do we see?', anonymous: true },
  ];
  await using at = await open(({ objective }) => [...steps, { kind: 'rate', target: objective }]);
  const { world, host, params } = at;
  const ann = await world.guest('Ann');
  await world.move();
  await world.answer(ann, { text: 'Nothing that anybody should keep' });
  await world.reveal();
  await host.call(closeSession, { params: { id: world.id }, body: {} });
  const kept = await host.call(keepTemplate, { params, body: { name: 'As then', session: world.id } });
  expect(kept).toMatchObject({ title: 'Workshop', purpose: 'workshop' });
  expect(kept.steps).toEqual([...steps, { kind: 'rate', target: world.ids.objective }]);
  const stored = await at.app.store.records.list(`partnership:${params.p}`, 'session-templates', {
    limit: 9,
  });
  expect(JSON.stringify(stored)).not.toContain('Nothing that anybody');

  const other = await openSessionWorld(at.app, rateOnly);
  const body = { name: 'Theirs', session: other.id };
  expect(await host.refused(keepTemplate, { params, body: { ...body, session: 'x' } })).toMatchObject({
    ...{ status: 422, errors: [{ path: 'session' }] },
  });
  expect(await host.refused(keepTemplate, { params, body })).toMatchObject({ status: 422 });
  await host.call(deleteStrategy, { params: { s: world.strategyId } });
  expect(
    await host.refused(keepTemplate, { params, body: { name: 'Late', session: world.id } }),
  ).toMatchObject({ status: 422, errors: [{ path: 'session' }] });
  expect(await at.list()).toHaveLength(1);
});

test('what is wrong is named, and nothing is kept', async () => {
  await using at = await open();
  const { host, params, world } = at;
  const path = `/api/partnerships/${params.p}/session-templates`;
  const wrong: [body: object, path: string][] = [
    [{ plan }, 'name'],
    [{ name: ' ', plan }, 'name'],
    [{ name: 'N' }, 'plan'],
    [{ name: 'N', plan, session: world.id }, 'session'],
    [{ name: 'N', plan: { ...plan, title: '' } }, 'plan.title'],
    [{ name: 'N', plan: { ...plan, steps: [] } }, 'plan.steps'],
    [{ name: 'N', plan: { ...plan, steps: [{ kind: 'dance' }] } }, 'plan.steps.0.kind'],
    [
      { name: 'N', plan: { ...plan, steps: [{ kind: 'rate', anonymous: true, names: true }] } },
      'plan.steps.0.names',
    ],
    [{ name: 'N', plan: { ...plan, steps: Array(61).fill({ kind: 'discuss' }) } }, 'plan.steps'],
  ];
  for (const [body, at422] of wrong) {
    expect(await host.send('POST', path, body)).toMatchObject({
      ...{ status: 422, body: { code: 'invalid-request', errors: [{ path: at422 }] } },
    });
  }
  const taken = await at.keep('Taken');
  const second = await at.keep('Second');
  const twin = { status: 409, code: 'wrong-state', errors: [{ path: 'name' }] };
  expect(await host.refused(keepTemplate, { params, body: { name: 'TAKEN', plan } })).toMatchObject(twin);
  const rename = { params: { ...params, t: second.id }, body: { name: 'taken' } };
  expect(await host.refused(changeTemplate, rename)).toMatchObject(twin);
  expect(await at.list()).toEqual([second, taken]);
  const cased = { params: { ...params, t: taken.id }, body: { name: 'TAKEN' } };
  expect(await host.call(changeTemplate, cased)).toMatchObject({ name: 'TAKEN' });
});

test('viewers, commenters, guests and strangers have no part in them', async () => {
  await using at = await open();
  const { id } = await at.keep('Ours');
  const { params, partnership, world } = at;
  const other = (await openSessionWorld(at.app, rateOnly)).partnership;
  const stranger = (await other.join('Sam Elsewhere')).browser;
  const body = { name: 'X', plan };
  for (const [browser, status] of [
    [(await partnership.join('Vera', 'viewer')).browser, 403],
    [(await partnership.join('Colin', 'commenter')).browser, 403],
    [await world.guest('Ann'), 401],
    [stranger, 404],
  ] as const) {
    const t = { ...params, t: id };
    const refusals = await Promise.all([
      browser.refused(listTemplates, { params }),
      browser.refused(keepTemplate, { params, body }),
      browser.refused(changeTemplate, { params: t, body }),
      browser.refused(deleteTemplate, { params: t }),
    ]);
    expect(refusals.map((each) => each.status)).toEqual(Array(4).fill(status));
  }
  const editor = (await partnership.join('Eve', 'editor')).browser;
  expect((await editor.call(listTemplates, { params })).templates.map(({ name }) => name)).toEqual(['Ours']);
});

test('of two who change one at once, the second to come is told, and of two who keep one name, one does', async () => {
  await using at = await open();
  const { host, params } = at;
  const { id } = await at.keep('Ours');
  const eve = (await at.partnership.join('Eve', 'editor')).browser;
  const change = (browser: typeof host, title: string) =>
    browser.ask(changeTemplate, {
      ...{ params: { ...params, t: id }, body: { plan: { ...plan, title }, expect: 1 } },
    });
  const changes = await Promise.all([change(host, 'Mine'), change(eve, 'Hers')]);
  expect(changes.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(changes.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'changed-meanwhile' });
  const won = changes.find(({ status }) => status === 200)?.body;
  expect(await at.list()).toEqual([won]);

  const keeps = await Promise.all(
    [host, eve].map((browser) => browser.ask(keepTemplate, { params, body: { name: 'New', plan } })),
  );
  expect(keeps.map(({ status }) => status).sort()).toEqual([201, 409]);

  const once = () =>
    host.send(
      'POST',
      `/api/partnerships/${params.p}/session-templates`,
      { name: 'Once', plan },
      {
        'Idempotency-Key': 'k',
      },
    );
  const twice = await Promise.all([once(), once()]);
  expect(twice.map(({ status }) => status)).toEqual([201, 201]);
  expect(await at.list()).toHaveLength(3);
});

test('there are at most so many, also where many are kept at once', async () => {
  await using at = await open();
  const all = Array.from({ length: limits.sessionTemplates + 2 }, (_, n) => `Template ${n}`);
  const statuses = await Promise.all(
    all.map(async (name) => {
      const body = { name, plan };
      return (await at.host.ask(keepTemplate, { params: at.params, body })).status;
    }),
  );
  expect(statuses.filter((status) => status === 201)).toHaveLength(limits.sessionTemplates);
  expect(statuses.filter((status) => status === 409)).toHaveLength(2);
  expect(await at.list()).toHaveLength(limits.sessionTemplates);
});
