import { expect, test, vi } from 'vitest';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { listCurrentRatings, listRatings } from '../../../shared/api/ratings.ts';
import { recordRating } from '../../../shared/api/sessions.ts';
import { Problem } from '../../../shared/errors.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const statement = { level: 'red', confidence: 50, direction: 'steady', narrative: 'So be it.' } as const;

async function revealed(app: Awaited<ReturnType<typeof startTestApp>>) {
  const world = await openSessionWorld(app, rateOnly);
  const ann = await world.guest('Ann');
  await world.move();
  await world.answer(ann, { level: 'amber', confidence: 20, reason: 'Why not.' });
  await world.reveal();
  const asked = { params: { id: world.id }, body: { step: world.steps[0] ?? '', ...statement } };
  return { world, asked };
}

test('what a crash kept from the ledger gets there at the next start, and once', async () => {
  await using store = Object.assign(openMemoryStore(), {
    [Symbol.asyncDispose]: async () => {},
  });
  let cookies: Map<string, string>;
  let strategyId: string;
  {
    await using app = await startTestApp({ store });
    const { world, asked } = await revealed(app);
    const append = vi.spyOn(store.ledgers, 'append');
    append.mockRejectedValueOnce(new Problem('not-saved', 'The disk is full.'));
    expect(await world.host.refused(recordRating, asked)).toMatchObject({ status: 503, code: 'not-saved' });
    append.mockRestore();
    cookies = world.host.cookies;
    strategyId = world.strategyId;
    const { ratings } = await world.host.call(listRatings, { params: { s: strategyId } });
    expect(ratings).toEqual([]);
  }
  for (let start = 0; start < 2; start += 1) {
    await using app = await startTestApp({ store });
    const host = app.browser();
    for (const [name, value] of cookies) host.cookies.set(name, value);
    const { ratings } = await host.call(listRatings, { params: { s: strategyId } });
    expect(ratings.map(({ kind, level, by }) => [kind, level, by.personName])).toEqual([
      ['agreed', 'red', expect.any(String)],
      ['individual', 'amber', 'Ann'],
    ]);
    expect(ratings.every(({ sessionId, round }) => sessionId !== undefined && round === 1)).toBe(true);
  }
  await store.close();
});

test('the same pressed twice at once is recorded once, and both are told', async () => {
  await using app = await startTestApp();
  const { world, asked } = await revealed(app);
  const answers = await Promise.all([1, 2, 3].map(() => world.host.call(recordRating, asked)));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  const { ratings } = await world.host.call(listRatings, { params: { s: world.strategyId } });
  expect(ratings.map(({ kind }) => kind)).toEqual(['agreed', 'individual']);
});

test('who was told that it was not saved presses again, and it is recorded once', async () => {
  await using app = await startTestApp({ faulty: true });
  const { world, asked } = await revealed(app);
  const append = vi.spyOn(app.store.ledgers, 'append');
  append.mockRejectedValueOnce(new Problem('not-saved', 'The disk is full.'));
  expect((await world.host.ask(recordRating, asked)).status).toBe(503);
  append.mockRestore();

  const both = await Promise.all([world.host.ask(recordRating, asked), world.host.ask(recordRating, asked)]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  const { ratings } = await world.host.call(listRatings, { params: { s: world.strategyId } });
  expect(ratings.map(({ kind }) => kind)).toEqual(['agreed', 'individual']);
  const current = await world.host.call(listCurrentRatings, { params: { s: world.strategyId } });
  expect(current.ratings).toMatchObject([{ target: world.ids.objective, level: 'red' }]);
});

test('nothing is recorded before the reveal, in a step that rates nothing, or under a level that there is not', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective }) => [
    { kind: 'rate', target: objective },
    { kind: 'discuss' },
  ]);
  const params = { id: world.id };
  const [rate = '', discuss = ''] = world.steps;
  await world.move();
  const refused = async (body: object) => {
    const problem = await world.host.refused(recordRating, {
      params,
      body: { step: rate, ...statement, ...body },
    });
    return [problem.status, problem.code, ...(problem.errors ?? []).map(({ path }) => path)].join(' ');
  };
  expect(await refused({})).toBe('409 wrong-state');
  await world.reveal();
  expect(await refused({ step: discuss })).toBe('422 invalid-request step');
  expect(await refused({ step: 'nothing' })).toBe('422 invalid-request step');
  expect(await refused({ level: 'purple' })).toBe('422 invalid-request level');
  expect(await refused({ narrative: '' })).toBe('422 invalid-request narrative');
});
