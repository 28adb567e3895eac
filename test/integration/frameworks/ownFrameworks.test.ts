import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFrameworks } from '../../../shared/api/evidence.ts';
import { getFramework, listPartnershipFrameworks } from '../../../shared/api/frameworks.ts';
import { idIn, openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';
import { frameworksAt, made, plan } from './support.ts';

let world: World;
let base: string;
beforeEach(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
  base = frameworksAt(world);
});
afterEach(() => world[Symbol.asyncDispose]());

const post = (path: string, body: unknown, as = world.ids.editor) => world.ask(as, 'POST', path, body);
const patch = (path: string, body: unknown, as = world.ids.editor) => world.ask(as, 'PATCH', path, body);
const seen = async (query: string, as = world.ids.viewer) => {
  const answer = await world.ask(as, 'GET', `/api/frameworks${query}`);
  return listFrameworks.response.parse(answer.json).frameworks;
};
const one = async (id: string) =>
  getFramework.response.parse((await world.ask(world.ids.viewer, 'GET', `${base}/${id}`)).json);

describe('a framework of a partnership’s own', () => {
  it('is made by an editor, its items nested, and is listed for that partnership alone', async () => {
    const { id } = await made(world);
    const [first, ...others] = await seen(`?partnership=${world.partnershipId}`);
    expect(first).toMatchObject({ id, title: 'Corporate plan', version: '2025 to 2028', status: 'current' });
    expect(first?.items.map((item) => [item.id, item.parent])).toEqual([
      [`${id}/h`, undefined],
      [`${id}/h-1`, `${id}/h`],
      [`${id}/clean-air`, undefined],
    ]);
    const everybodys = (await seen('')).map((each) => each.id);
    expect(others.map((each) => each.id).sort()).toEqual(everybodys.sort());
    const elsewhere = `?partnership=${world.partnershipId}`;
    const stranger = await world.ask(world.ids.outsider, 'GET', `/api/frameworks${elsewhere}`);
    expect(refusal(stranger)).toBe('404 not-found');
  });

  it('is refused to who may not, and under a title and version that another has', async () => {
    await made(world);
    expect(refusal(await post(base, plan))).toBe('422 invalid-request title');
    const next = { ...plan, version: '2029' };
    expect(refusal(await post(base, next, world.ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await post(base, next, world.ids.outsider))).toBe('404 not-found');
    expect(refusal(await post(base, { ...next, supersedes: 'nothing' }))).toBe(
      '422 invalid-request supersedes',
    );
    expect(refusal(await post(base, { title: 'Net zero' }))).toBe('422 invalid-request version');
    expect(await seen(`?partnership=${world.partnershipId}`)).toHaveLength(4);
  });

  it('tells a stranger nothing, whatever they send', async () => {
    const { id } = await made(world);
    const body = { title: 'Mine', toldBy: ['nothing'], parent: 'nowhere', supersedes: 'nothing' };
    const asked = [
      post(`${base}/${id}/items`, body, world.ids.outsider),
      patch(`${base}/${id}/items/h`, body, world.ids.outsider),
      patch(`${base}/${id}`, body, world.ids.outsider),
      post(`${base}/${id}/archive`, {}, world.ids.outsider),
      world.ask(world.ids.outsider, 'GET', `${base}/${id}`),
      world.ask(world.ids.outsider, 'GET', `${base}/${id}/items.csv`),
    ];
    for (const answer of await Promise.all(asked)) expect(refusal(answer)).toBe('404 not-found');
  });

  it('names every fault of its items, and makes nothing', async () => {
    const items = [
      { id: 'A', title: 'One', parent: 'B' },
      { id: 'B', title: 'Two', parent: 'A' },
      { id: 'a', title: 'Three' },
      { title: 'Four', parent: 'Nowhere' },
    ];
    const answer = await post(base, { ...plan, items });
    expect(refusal(answer)).toBe(
      '422 invalid-request items.0.parent items.1.parent items.2.id items.3.parent',
    );
    expect(answer.text).toContain('it would lie inside itself: “One” in “Two” in “One”');
    expect(await seen(`?partnership=${world.partnershipId}`)).toHaveLength(3);
  });

  it('is edited in place, with what was said before and who changed it', async () => {
    const { id } = await made(world);
    await patch(`${base}/${id}`, { title: 'Council plan', source: plan.source });
    await patch(`${base}/${id}/items/h-1`, { title: 'Warm, dry homes', parent: 'Clean air' });
    const after = await one(id);
    expect(after.items[1]).toMatchObject({
      id: `${id}/h-1`,
      title: 'Warm, dry homes',
      parent: `${id}/clean-air`,
    });
    const by = 'Edith Editor';
    expect(after.changes.map(({ at: _at, ...change }) => change)).toEqual([
      { by, item: `${id}/h-1`, field: 'parent', before: 'Good homes', after: 'Clean air' },
      { by, item: `${id}/h-1`, field: 'title', before: 'Warm homes', after: 'Warm, dry homes' },
      { by, item: null, field: 'title', before: 'Corporate plan', after: 'Council plan' },
    ]);
  });

  it('refuses a change that would lie inside itself, and one of everybody’s', async () => {
    const { id } = await made(world);
    const round = await patch(`${base}/${id}/items/h`, { parent: `${id}/h-1` });
    expect(refusal(round)).toBe('422 invalid-request parent');
    expect(refusal(await patch(`${base}/${id}/items/h`, { parent: 'nowhere' }))).toBe(
      '422 invalid-request parent',
    );
    expect(refusal(await post(`${base}/${id}/items`, { id: 'h', title: 'Again' }))).toBe(
      '422 invalid-request id',
    );
    expect(refusal(await patch(`${base}/${id}/items/nothing`, { title: 'A' }))).toBe('404 not-found');
    expect(refusal(await patch(`${base}/six-capitals`, { title: 'Seven' }))).toBe('409 wrong-state');
    expect(refusal(await patch(`${base}/${id}`, { supersedes: id }))).toBe('422 invalid-request supersedes');
    expect((await one(id)).changes).toEqual([]);
  });

  it('keeps a retired item where something carries it, and offers it no more', async () => {
    const { id } = await made(world);
    const { objectiveId } = await withObjective(world);
    const objective = `/api/strategies/${world.strategyId}/objectives/${objectiveId}`;
    const carried = [`${id}/h-1`];
    expect((await patch(objective, { tags: carried })).status).toBe(200);
    await post(`${base}/${id}/items/h-1/retire`, {});
    await post(`${base}/${id}/items/clean-air/retire`, {});
    expect(refusal(await post(`${base}/${id}/items/clean-air/retire`, {}))).toBe('409 wrong-state');

    const coverage = `/api/strategies/${world.strategyId}/coverage?framework=${id}`;
    const { json } = await world.ask(world.ids.viewer, 'GET', coverage);
    expect(json).toMatchObject({
      items: [
        { id: `${id}/h`, objectives: [] },
        { id: `${id}/h-1`, title: 'Warm homes', objectives: [objectiveId] },
      ],
    });
    const more = [...carried, `${id}/clean-air`];
    expect(refusal(await patch(objective, { tags: more }))).toBe('422 invalid-request tags.1');
    await post(`${base}/${id}/items/clean-air/reinstate`, {});
    expect((await patch(objective, { tags: more })).status).toBe(200);
  });

  it('is superseded by the one that takes its place, also where one of the two is everybody’s', async () => {
    const { id: older } = await made(world);
    const newer = await made(world, { ...plan, version: '2028 to 2031', supersedes: older });
    await made(world, { title: 'Our capitals', version: '1', supersedes: 'six-capitals' });
    const frameworks = await seen(`?partnership=${world.partnershipId}`);
    const status = (id: string) => frameworks.find((each) => each.id === id)?.status;
    expect([status(older), status(newer.id), status('six-capitals')]).toEqual([
      'superseded',
      'current',
      'superseded',
    ]);
    expect(refusal(await patch(`${base}/${older}`, { supersedes: newer.id }))).toBe(
      '422 invalid-request supersedes',
    );
    await post(`${base}/${newer.id}/archive`, {});
    expect((await one(older)).status).toBe('current');
    expect((await one(newer.id)).status).toBe('archived');
  });
});

it('the list says how many objectives and own indicators carry something of each', async () => {
  const { id } = await made(world);
  const { objectiveId } = await withObjective(world);
  const tags = [`${id}/h`, `${id}/h-1`];
  await patch(`/api/strategies/${world.strategyId}/objectives/${objectiveId}`, { tags });
  const indicators = `/api/partnerships/${world.partnershipId}/indicators`;
  const own = idIn(await post(indicators, { title: 'Cold homes', kind: 'number', tags: [`${id}/h`] }));
  const { json } = await world.ask(world.ids.viewer, 'GET', base);
  const { frameworks } = listPartnershipFrameworks.response.parse(json);
  expect(frameworks.find((each) => each.id === id)).toMatchObject({ items: 3, objectives: 1, indicators: 1 });
  expect((await one(id)).uses[`${id}/h`]).toMatchObject({
    objectives: [{ id: objectiveId, strategyTitle: 'Shared outcomes' }],
    indicators: [{ id: own, title: 'Cold homes' }],
  });
});
