import { expect, test } from 'vitest';
import { Overlays } from '../../../server/evidence/overlays.ts';
import { restoreVersion } from '../../../server/history/restoreVersion.ts';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { createAccessReader } from '../../../server/people/accessReader.ts';
import { createPartnershipFacts } from '../../../server/people/facts.ts';
import { setStrategyTitle } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { openWorld, type World } from '../../support/strategyWorld.ts';

/** Restores a version in a world where somebody writes in the last moment before. */
async function restoreWhileWriting(world: World, history: StrategyHistory, id: string) {
  const person = { id: world.ids.editor, name: 'Edith Editor', sessionId: 's' };
  const parts = {
    access: createAccessReader(world.store.records),
    partnerships: createPartnershipFacts(world.store.records, new Overlays([])),
    history,
    clock: () => new Date(),
    documents: {
      async edit<T>(_strategy: string, _person: string, change: Parameters<typeof world.look<T>>[0]) {
        let answer: { value: T } | undefined;
        await world.change((doc) => setStrategyTitle(doc, 'Typed in the last moment'));
        await world.change((doc) => {
          answer = { value: change(doc) };
        });
        if (!answer) throw new Error('the change was made');
        return answer.value;
      },
    },
  };
  return restoreVersion(parts, person, world.strategyId, id);
}

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
