import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { strategySchema } from '../../../shared/api/strategies.ts';
import { addOutcome } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { idIn, openWorld, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

describe('people who have the strategy open', () => {
  it('see what a program writes, without asking again', async () => {
    const page = await world.open(world.ids.viewer);
    const { objectiveId } = await withObjective(world);
    const base = `/api/strategies/${world.strategyId}`;
    await world.ask(world.ids.editor, 'PATCH', base, { title: 'Renamed' });
    await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, { lead: 'College' });
    await world.ask(world.ids.editor, 'PUT', `${base}/objectives/${objectiveId}/links/employment-rate`, {
      why: 'It shows work.',
      control: 'shared',
    });
    await vi.waitFor(() => {
      const { strategy } = readStrategy(page);
      expect(strategy.title).toBe('Renamed');
      expect(strategy.outcomes[0]?.objectives[0]).toMatchObject({
        id: objectiveId,
        lead: expect.any(String),
        links: [{ indicatorId: 'employment-rate', why: 'It shows work.', control: 'shared' }],
      });
    });
  });

  it('are seen by programs as soon as they write', async () => {
    const page = await world.open(world.ids.editor);
    addOutcome(page, { personId: world.ids.editor, at: new Date().toISOString() }, { title: 'From a page' });
    await vi.waitFor(async () => {
      const { json } = await world.ask(world.ids.viewer, 'GET', `/api/strategies/${world.strategyId}`);
      expect(strategySchema.parse(json).outcomes.map(({ title }) => title)).toEqual(['From a page']);
    });
  });

  it('keep what they add at the same moment as a program does', async () => {
    const page = await world.open(world.ids.editor);
    const path = `/api/strategies/${world.strategyId}/outcomes`;
    const adding = world.ask(world.ids.editor2, 'POST', path, { title: 'From a program' });
    addOutcome(page, { personId: world.ids.editor, at: new Date().toISOString() }, { title: 'From a page' });
    idIn(await adding);
    await vi.waitFor(async () => {
      const titles = await world.look((doc) => readStrategy(doc).strategy.outcomes.map(({ title }) => title));
      expect(titles.sort()).toEqual(['From a page', 'From a program']);
    });
  });
});
