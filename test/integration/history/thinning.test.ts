import { expect, it, onTestFinished } from 'vitest';
import { foldDocument } from '../../../server/history/foldDocument.ts';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { thinVersions } from '../../../server/history/thinVersions.ts';
import { StrategyLedgers } from '../../../server/ledger/strategyLedgers.ts';
import { listVersions } from '../../../shared/api/versions.ts';
import { boardSchema } from '../../../shared/board/shape.ts';
import { limits } from '../../../shared/limits.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { openWorld, refusal, withObjective } from '../../support/strategyWorld.ts';

/** A strategy whose title says the moment at which it was last changed. */
async function openPast() {
  const world = await openWorld({ at: '2024-03-04T09:00:00.000Z' });
  onTestFinished(() => world[Symbol.asyncDispose]());
  const base = `/api/strategies/${world.strategyId}`;
  const { objectiveId } = await withObjective(world);
  const { store, strategyId } = world;
  const history = new StrategyHistory(store.documents, store.history);
  const ledgers = new StrategyLedgers(store.ledgers, () => {});
  const get = async (path: string) => (await world.ask(world.ids.viewer, 'GET', base + path)).json;
  return {
    world,
    base,
    async change(at: string) {
      world.setTime(at);
      await world.change((doc) => edit.setStrategyTitle(doc, `Written ${at}`));
    },
    rate: (at: string) => {
      world.setTime(at);
      const body = {
        level: 'amber',
        confidence: 70,
        direction: 'steady',
        narrative: 'Seen.',
        kind: 'agreed',
      };
      return world.ask(world.ids.editor, 'POST', `${base}/ratings`, { ...body, target: objectiveId });
    },
    async thin(at: string) {
      world.setTime(at);
      await foldDocument(store.documents, strategyId);
      return thinVersions({ history, ledgers, clock: () => new Date(at) }, strategyId);
    },
    versions: async (query = '') => listVersions.response.parse(await get(`/versions${query}`)).versions,
    treeAt: async (asAt: string) => boardSchema.parse(await get(`/board?asAt=${asAt}`)).treeAt,
  };
}

it('rule 3: versions older than a week are thinned to one a day, which tells of the whole day', async () => {
  const { world, change, thin, versions, treeAt } = await openPast();
  await change('2024-03-04T10:00:00.000Z');
  await change('2024-03-04T16:00:00.000Z');
  await change('2024-03-05T11:00:00.000Z');
  expect(await thin('2024-03-11T12:00:00.000Z')).toBe(false);
  expect(await versions()).toHaveLength(4);
  const before = await treeAt('2024-03-04');
  expect(await thin('2024-03-12T12:00:00.000Z')).toBe(true);
  const [second, first, ...more] = await versions();
  expect(more).toEqual([]);
  expect(second).toMatchObject({ at: '2024-03-05T11:00:00.000Z', changes: [{ part: 'title' }] });
  expect(first?.at).toBe('2024-03-04T16:00:00.000Z');
  expect(first?.changes.map(({ of, part, by }) => [of, part, by.id])).toEqual([
    ['strategy', 'title', world.ids.editor2],
    ['objective', 'added', world.ids.editor],
    ['outcome', 'added', world.ids.editor],
    ['strategy', 'title', world.ids.editor],
    ['strategy', 'vision', world.ids.editor],
  ]);
  expect(first?.changes[0]).toMatchObject({
    from: '2024-03-04T10:00:00.000Z',
    to: '2024-03-04T16:00:00.000Z',
  });
  // Whichever page they come on.
  expect(await versions('?limit=1')).toEqual([second]);
  expect(await treeAt('2024-03-04')).toBe(before);
  expect(await thin('2024-03-12T12:00:00.000Z')).toBe(false);
});

it('rule 3: after a year one version a month stays, and what a name or something signed relies on', async () => {
  const { world, base, change, rate, thin, versions, treeAt } = await openPast();
  await change('2024-03-05T10:00:00.000Z');
  expect((await rate('2024-03-05T10:20:00.000Z')).status).toBe(201);
  await change('2024-03-05T10:40:00.000Z');
  await change('2024-03-06T10:00:00.000Z');
  world.setTime('2024-03-06T11:00:00.000Z');
  await world.ask(world.ids.editor, 'POST', `${base}/versions`, { name: 'As agreed' });
  await change('2024-03-07T10:00:00.000Z');
  await change('2024-03-08T10:00:00.000Z');
  expect(await thin('2025-06-01T00:00:00.000Z')).toBe(true);
  expect((await versions()).map(({ at, name }) => name ?? at)).toEqual([
    '2024-03-08T10:00:00.000Z',
    'As agreed',
    '2024-03-05T10:40:00.000Z',
    '2024-03-05T10:00:00.000Z',
  ]);
  expect(await treeAt('2024-03-05')).toBe('2024-03-05T10:40:00.000Z');
  expect(await treeAt('2024-03-05T10:20:00.000Z')).toBe('2024-03-05T10:00:00.000Z');
});

it('refuses another version by name where there are as many as a strategy can have, and says what is safe', async () => {
  const { world, base } = await openPast();
  const history = new StrategyHistory(world.store.documents, world.store.history);
  const doc = await history.now(world.strategyId);
  for (let each = 0; each < limits.namedVersionsPerStrategy; each += 1) {
    await history.keep(world.strategyId, { kind: 'named', at: each, name: `Number ${each}`, by: 'p' }, doc);
  }
  const refused = await world.ask(world.ids.editor, 'POST', `${base}/versions`, { name: 'One more' });
  expect(refusal(refused)).toBe('422 invalid-request');
  expect(refused.text).toContain('200 versions by name');
  expect(refused.text).toContain('found in the history by its date');
});
