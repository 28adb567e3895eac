import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getEvidence, getIndicator, listIndicators } from '../../../shared/api/evidence.ts';
import {
  addOwnIndicator,
  changeOwnIndicator,
  listOwnIndicators,
  retireOwnIndicator,
} from '../../../shared/api/ownIndicators.ts';
import {
  idIn,
  openWorld,
  refusal,
  southend,
  type World,
  withObjective,
} from '../../support/strategyWorld.ts';

let world: World;
let base: string;
beforeAll(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
  base = `/api/partnerships/${world.partnershipId}/indicators`;
});
afterAll(() => world[Symbol.asyncDispose]());

const post = (path: string, body: unknown, as = world.ids.editor) => world.ask(as, 'POST', path, body);
const get = (path: string, as = world.ids.viewer) => world.ask(as, 'GET', path);
const found = async (as = world.ids.viewer, more = '') => {
  const path = `/api/indicators?partnership=${world.partnershipId}&absent=include${more}`;
  return listIndicators.response.parse((await get(path, as)).json);
};

const benches = {
  title: 'Benches in our parks',
  kind: 'number',
  unit: 'benches',
  polarity: 'higher',
  description: 'Counted each spring.',
  tags: ['levelling-up-2022/mission-9'],
};

describe('an indicator of a partnership’s own', () => {
  it('is added by an editor, and is in the library with its tags for that partnership alone', async () => {
    const made = await post(base, benches);
    expect(made.status).toBe(201);
    const { id, ...view } = addOwnIndicator.response.parse(made.json);
    expect(view).toMatchObject({ title: benches.title, createdBy: 'Edith Editor', values: 0 });

    const own = (await found()).indicators.find((each) => each.id === id);
    expect(own).toMatchObject({
      tags: benches.tags,
      origin: 'own',
      missing: 'No figures have been recorded yet.',
    });
    expect(
      (await found(world.ids.viewer, '&tag=levelling-up-2022/mission-9')).indicators.map((each) => each.id),
    ).toContain(id);
    const everybody = listIndicators.response.parse((await get('/api/indicators')).json);
    expect(everybody.indicators.map((each) => each.id)).not.toContain(id);
    expect(refusal(await get(`/api/indicators/${id}`))).toBe('404 not-found');
    expect(
      refusal(await get(`/api/indicators/${id}?partnership=${world.partnershipId}`, world.ids.outsider)),
    ).toBe('404 not-found');
    expect(refusal(await get(base, world.ids.outsider))).toBe('404 not-found');
  });

  it('is added by no weaker role, nor with a title, a tag or a unit that it can’t have', async () => {
    const other = { ...benches, title: 'Swings' };
    expect(refusal(await post(base, other, world.ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await post(base, other, world.ids.outsider))).toBe('404 not-found');
    expect(refusal(await post(base, benches))).toBe('422 invalid-request title');
    expect(refusal(await post(base, { ...other, tags: ['no/thing'] }))).toBe('422 invalid-request tags');
    expect(refusal(await post(base, { ...other, kind: 'percentage', unit: 'km' }))).toBe(
      '422 invalid-request unit',
    );
    expect(refusal(await post(base, { ...other, kind: 'scale' }))).toBe('422 invalid-request scale');
    expect(refusal(await post(base, { title: 'Voices', kind: 'words', polarity: 'higher' }))).toBe(
      '422 invalid-request polarity',
    );
  });

  it('is edited, retired and brought back; retired it is offered no more and stays readable', async () => {
    const id = idIn(await post(base, { title: 'Lamps', kind: 'percentage' }));
    const changed = await world.ask(world.ids.editor2, 'PATCH', `${base}/${id}`, {
      title: 'Street lamps that work',
    });
    expect(changeOwnIndicator.response.parse(changed.json)).toMatchObject({
      title: 'Street lamps that work',
      unit: '%',
      changedAt: '2026-03-01T09:00:00.000Z',
    });
    const retired = retireOwnIndicator.response.parse((await post(`${base}/${id}/retire`, {})).json);
    expect(retired.own?.retiredAt).toBe('2026-03-01T09:00:00.000Z');
    expect((await found()).indicators.map((each) => each.id)).not.toContain(id);
    expect((await found(world.ids.viewer, '&retired=include')).indicators.map((each) => each.id)).toContain(
      id,
    );
    expect((await get(`/api/indicators/${id}?partnership=${world.partnershipId}`)).status).toBe(200);
    const value = { period: '2025', value: 90, source: 'Works' };
    expect(refusal(await post(`${base}/${id}/values`, value))).toBe('409 wrong-state');
    expect(refusal(await post(`${base}/${id}/retire`, {}))).toBe('409 wrong-state');
    expect((await post(`${base}/${id}/reinstate`, {})).status).toBe(200);
    const { indicators } = listOwnIndicators.response.parse((await get(base)).json);
    expect(indicators.map(({ title }) => title)).toContain('Street lamps that work');
  });

  it('links to an objective and shows its figures there, with own scores over it', async () => {
    const id = idIn(await post(base, { ...benches, title: 'Trees' }));
    await post(`${base}/${id}/values`, { period: '2025', value: 40, source: 'Parks team' });
    const { objectiveId } = await withObjective(world);
    const link = `/api/strategies/${world.strategyId}/objectives/${objectiveId}/links/${id}`;
    expect((await world.ask(world.ids.editor, 'PUT', link, { why: 'Shade.' })).status).toBe(200);
    const scores = { minimum: 20, target: 60, reason: 'The plan.', setAt: '', setBy: '' };
    await world.records.write([world.records.adding('own-score', id, scores)]);
    const path = `/api/evidence?indicator=${id}&partnership=${world.partnershipId}`;
    const [summary] = getEvidence.response.parse((await get(path)).json).summaries;
    expect(summary).toMatchObject({
      latest: { value: 40, periodLabel: '2025' },
      area: { code: southend },
      scores: { minimum: { value: 20 }, target: { value: 60, origin: 'own' } },
    });
    const detail = getIndicator.response.parse(
      (await get(`/api/indicators/${id}?partnership=${world.partnershipId}`)).json,
    );
    expect(detail.tagDetails.map(({ basis }) => basis)).toEqual(['Chosen by this partnership.']);
    expect(detail.source.name).toBe('This partnership');
  });
});
