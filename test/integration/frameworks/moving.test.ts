import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getCrosswalk, moveFramework, previewMove } from '../../../shared/api/crosswalk.ts';
import { limits } from '../../../shared/limits.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { objectivesOf } from '../../../shared/strategy/strategy.ts';
import { idIn, openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';
import { frameworksAt, made, plan } from './support.ts';

let world: World;
let older: string;
let newer: string;
let objectiveId: string;
beforeEach(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
  older = (await made(world)).id;
  const items = [{ id: 'W', title: 'Warm homes' }, { title: 'Fair pay' }];
  newer = (await made(world, { ...plan, version: '2028', supersedes: older, items })).id;
  ({ objectiveId } = await withObjective(world));
});
afterEach(() => world[Symbol.asyncDispose]());

const at = (part: string) => `/api/partnerships/${world.partnershipId}/${part}`;
const sign = (from: string, to: string, kind: string, as = world.ids.editor) =>
  world.ask(as, 'POST', at('crosswalk'), { from, to, kind, note: 'Page 3 of the new plan.' });
const crosswalk = async (from = older, to = newer) => {
  const path = at(`crosswalk?from=${from}&to=${to}`);
  return getCrosswalk.response.parse((await world.ask(world.ids.viewer, 'GET', path)).json);
};
const preview = async (more = '') => {
  const path = at(`framework-moves?from=${older}&to=${newer}${more}`);
  return previewMove.response.parse((await world.ask(world.ids.viewer, 'GET', path)).json);
};
const move = async (as = world.ids.editor) =>
  world.ask(as, 'POST', at('framework-moves'), { from: older, to: newer });
const moved = async () => moveFramework.response.parse((await move()).json);
const tag = (tags: string[]) =>
  world.ask(world.ids.editor, 'PATCH', `/api/strategies/${world.strategyId}/objectives/${objectiveId}`, {
    tags,
  });
const tagsNow = () =>
  world.look((doc) => objectivesOf(readStrategy(doc).strategy).find(({ id }) => id === objectiveId)?.tags);

describe('what is what', () => {
  it('is signed by an editor, the latest stands, and says who', async () => {
    expect((await sign(`${older}/h`, `${newer}/w`, 'part')).status).toBe(201);
    expect((await sign(`${older}/h`, `${newer}/w`, 'related', world.ids.editor2)).status).toBe(201);
    expect((await crosswalk()).pairs).toMatchObject([
      { from: `${older}/h`, to: `${newer}/w`, kind: 'related', personName: 'Ned Editor' },
    ]);
  });

  it('is suggested where titles are the same, or the newer one comes with a reading, until somebody signs', async () => {
    expect((await crosswalk()).suggestions).toMatchObject([
      { from: `${older}/h-1`, to: `${newer}/w`, kind: 'same' },
    ]);
    await sign(`${older}/h-1`, `${newer}/w`, 'none');
    expect((await crosswalk()).suggestions).toEqual([]);
    const everybodys = await crosswalk('levelling-up-2022', 'local-outcomes-2026');
    expect(everybodys.suggestions.length).toBeGreaterThan(0);
    expect(everybodys.pairs).toEqual([]);
  });

  it('is refused to who may not, within one framework, and of what there is not', async () => {
    expect(refusal(await sign(`${older}/h`, `${newer}/w`, 'same', world.ids.commenter))).toBe(
      '403 role-too-low',
    );
    expect(refusal(await sign(`${older}/h`, `${older}/h-1`, 'same'))).toBe('422 invalid-request to');
    expect(refusal(await sign(`${older}/no`, `${newer}/w`, 'same'))).toBe('422 invalid-request from');
    expect(refusal(await sign(`${older}/h`, `${newer}/w`, 'akin'))).toBe('422 invalid-request kind');
    const path = at(`crosswalk?from=${older}&to=nothing`);
    expect(refusal(await world.ask(world.ids.viewer, 'GET', path))).toBe('422 invalid-request to');
  });
});

describe('the move', () => {
  beforeEach(async () => {
    await tag([`${older}/h-1`, `${older}/clean-air`]);
    await sign(`${older}/h-1`, `${newer}/w`, 'same');
    await sign(`${older}/h`, `${newer}/fair-pay`, 'related');
  });

  it('tells first what would be added, and what leads nowhere; nothing is changed by it', async () => {
    const { objectives, unmatched } = await preview();
    expect(objectives).toEqual([
      {
        strategyId: world.strategyId,
        strategyTitle: 'Shared outcomes',
        id: objectiveId,
        title: 'Close the gap in healthy life',
        has: [`${older}/clean-air`, `${older}/h-1`],
        gains: [`${newer}/w`],
        full: false,
      },
    ]);
    expect(unmatched).toEqual([{ id: `${older}/clean-air`, title: 'Clean air' }]);
    expect(await tagsNow()).toEqual([`${older}/clean-air`, `${older}/h-1`]);
  });

  it('adds the newer tags in the live document, keeps the older ones, and does nothing again', async () => {
    const page = await world.open(world.ids.editor2);
    expect(await moved()).toEqual({ objectives: 1, indicators: 0, tags: 1, failed: [] });
    const after = [`${older}/clean-air`, `${older}/h-1`, `${newer}/w`].sort();
    expect(await tagsNow()).toEqual(after);
    await expect
      .poll(() => objectivesOf(readStrategy(page).strategy)[0]?.tags, { timeout: 3_000 })
      .toEqual(after);
    expect(await moved()).toEqual({ objectives: 0, indicators: 0, tags: 0, failed: [] });
  });

  it('takes what is only related along where that is asked for', async () => {
    await tag([`${older}/h`]);
    expect((await preview()).objectives[0]?.gains).toEqual([]);
    expect((await preview('&related=include')).objectives[0]?.gains).toEqual([`${newer}/fair-pay`]);
  });

  it('takes own indicators along, and leaves what has no room for more', async () => {
    const body = { title: 'Cold homes', kind: 'number', tags: [`${older}/h-1`] };
    const indicator = idIn(await world.ask(world.ids.editor, 'POST', at('indicators'), body));
    const many = Array.from({ length: limits.tagsPerObjective - 1 }, (_, index) => ({
      id: `x${index}`,
      title: 'An aim',
    }));
    const { id } = await made(world, { title: 'Net zero', version: '1', items: many });
    await tag([`${older}/h-1`, ...many.map((item) => `${id}/${item.id}`)]);
    expect((await preview()).objectives).toMatchObject([{ gains: [], full: true }]);
    expect(await moved()).toEqual({ objectives: 0, indicators: 1, tags: 1, failed: [] });
    const found = await world.records.get('own-indicator', indicator);
    expect(found?.value.tags).toEqual([`${older}/h-1`, `${newer}/w`]);
  });

  it('gives no tag of an item or a framework out of use, and nothing to who may not', async () => {
    expect(refusal(await move(world.ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await move(world.ids.outsider))).toBe('404 not-found');
    const path = frameworksAt(world);
    await world.ask(world.ids.editor, 'POST', `${path}/${newer}/items/w/retire`, {});
    expect((await preview()).objectives[0]?.gains).toEqual([]);
    await world.ask(world.ids.editor, 'POST', `${path}/${newer}/archive`, {});
    expect(refusal(await move())).toBe('409 wrong-state');
    expect(await tagsNow()).toHaveLength(2);
  });
});
