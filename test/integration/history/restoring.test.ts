import { expect, test } from 'vitest';
import { Overlays } from '../../../server/evidence/overlays.ts';
import { restoreVersion } from '../../../server/history/restoreVersion.ts';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { createAccessReader } from '../../../server/people/accessReader.ts';
import { createPartnershipFacts } from '../../../server/people/facts.ts';
import { Problem } from '../../../shared/errors.ts';
import { setStrategyTitle } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { openWorld, type World } from '../../support/strategyWorld.ts';

type Parts = Parameters<typeof restoreVersion>[0];

/** Restores a version where the document is changed in this way. */
function restoreBy(edit: Parts['documents']['edit'], world: World, history: StrategyHistory, id: string) {
  const person = { id: world.ids.editor, name: 'Edith Editor', sessionId: 's' };
  const parts: Parts = {
    access: createAccessReader(world.store.records),
    partnerships: createPartnershipFacts(world.store.records, new Overlays([])),
    history,
    clock: () => new Date(),
    documents: { edit },
  };
  return restoreVersion(parts, person, world.strategyId, id);
}

/** Restores a version in a world where somebody writes in the last moment before. */
function restoreWhileWriting(world: World, history: StrategyHistory, id: string) {
  const edit: Parts['documents']['edit'] = async (_strategy, _person, change) => {
    let answer: { value: ReturnType<typeof change> } | undefined;
    await world.change((doc) => setStrategyTitle(doc, 'Typed in the last moment'));
    await world.change((doc) => {
      answer = { value: change(doc) };
    });
    if (!answer) throw new Error('the change was made');
    return answer.value;
  };
  return restoreBy(edit, world, history, id);
}

test('a restore that could not be saved leaves no version that says that it was', async () => {
  await using world = await openWorld();
  const { documents, history: store } = world.store;
  const remove = store.removeVersions.bind(store);
  let refusals = 0;
  // The disk takes the version, then refuses the change, and the first time that the version is taken back too.
  store.removeVersions = async (...asked) => {
    refusals += 1;
    if (refusals === 1) throw new Problem('not-saved', 'The disk is full.');
    await remove(...asked);
  };
  const history = new StrategyHistory(documents, store);
  const facts = { kind: 'named', at: Date.now(), name: 'Then', by: world.ids.editor } as const;
  const then = await history.keep(world.strategyId, facts, await history.now(world.strategyId));
  const refused = () => Promise.reject(new Problem('not-saved', 'The disk is full.'));
  await expect(restoreBy(refused, world, history, then.id)).rejects.toMatchObject({ code: 'not-saved' });
  await expect
    .poll(async () => (await history.kept(world.strategyId)).map(({ id }) => id))
    .toEqual([then.id]);
  expect(refusals).toBe(2);
});

test('what was written in the last moment before a restore is in the version that it keeps', async () => {
  await using world = await openWorld();
  const history = new StrategyHistory(world.store.documents, world.store.history);
  const facts = { kind: 'named', at: Date.now(), name: 'Then', by: world.ids.editor } as const;
  const then = await history.keep(world.strategyId, facts, await history.now(world.strategyId));
  await world.change((doc) => setStrategyTitle(doc, 'Changed since'));
  const before = await restoreWhileWriting(world, history, then.id);
  const title = () => world.look((doc) => readStrategy(doc).strategy.title);
  expect(await title()).toBe('Shared outcomes');
  const { doc } = await history.open(world.strategyId, before.id);
  expect(readStrategy(doc).strategy.title).toBe('Typed in the last moment');
  const { items } = await history.versions(world.strategyId, { now: Date.now(), limit: 10 });
  expect(items.filter(({ facts: { kind } }) => kind === 'before-restore')).toHaveLength(1);
});

test('a restore leaves alone what this version does not know, and the words of what was deleted', async () => {
  await using world = await openWorld();
  const history = new StrategyHistory(world.store.documents, world.store.history);
  await world.change((doc) => doc.getText('notes').insert(0, 'From a program.'));
  const facts = { kind: 'named', at: Date.now(), name: 'Then', by: world.ids.editor } as const;
  const then = await history.keep(world.strategyId, facts, await history.now(world.strategyId));
  await world.change((doc) => doc.getText('notes').insert(0, 'More. '));
  const answer = await world.ask(
    world.ids.editor,
    'POST',
    `/api/strategies/${world.strategyId}/versions/${then.id}/restore`,
    {},
  );
  expect(answer.status, answer.text).toBe(200);
  expect(await world.look((doc) => doc.getText('notes').toString())).toBe('More. From a program.');
});
