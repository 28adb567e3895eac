import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listGoals } from '../../../shared/api/goals.ts';
import { getProjection } from '../../../shared/api/projection.ts';
import { limits } from '../../../shared/limits.ts';
import { idIn, openWorld, refusal, type World } from '../../support/strategyWorld.ts';

let world: World;
let base: string;
beforeAll(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
  base = `/api/partnerships/${world.partnershipId}/indicators`;
});
afterAll(() => world[Symbol.asyncDispose]());

const employment = 'employment-rate';
const put = (id: string, year: number | string, body: unknown, as = world.ids.editor) =>
  world.ask(as, 'PUT', `${base}/${id}/goals/${year}`, body);
const remove = (id: string, year: number, as = world.ids.editor) =>
  world.ask(as, 'DELETE', `${base}/${id}/goals/${year}`);
const goalsOf = async (id: string) =>
  listGoals.response.parse((await world.ask(world.ids.viewer, 'GET', `${base}/${id}/goals`)).json).goals;
const ahead = async (id: string, to: number) => {
  const path = `/api/indicators/${id}/projection?partnership=${world.partnershipId}&to=${to}`;
  return getProjection.response.parse((await world.ask(world.ids.viewer, 'GET', path)).json);
};
describe('a goal', () => {
  it('is kept by year, with why, who set it and when, and changes in place', async () => {
    expect((await put(employment, 2035, { value: 80 })).status).toBe(200);
    await put(employment, 2030, { value: 78, reason: 'What the plan says' });
    await put(employment, 2035, { value: 81, reason: 'Agreed again' });
    expect(await goalsOf(employment)).toEqual([
      expect.objectContaining({ year: 2030, value: 78, reason: 'What the plan says' }),
      {
        year: 2035,
        value: 81,
        reason: 'Agreed again',
        setAt: '2026-03-01T09:00:00.000Z',
        setBy: 'Edith Editor',
      },
    ]);
  });

  it('is what a projection to its year is held against; between two of them it is the later one', async () => {
    const at2030 = await ahead(employment, 2030);
    expect(at2030).toMatchObject({ target: 78, aim: { from: 'goal', year: 2030 } });
    expect(at2030.gap).toBeCloseTo(78 - (at2030.points.at(-1)?.mid ?? 0));
    const at2032 = await ahead(employment, 2032);
    expect(at2032).toMatchObject({ target: 81, aim: { from: 'later-goal', year: 2035 } });
    expect(at2032.requiredPerYear).toBeCloseTo((await ahead(employment, 2035)).requiredPerYear ?? Number.NaN);
    const at2050 = await ahead(employment, 2050);
    expect(at2050.aim).toMatchObject({ from: 'target', year: null });
    expect(at2050.aim?.words).toMatch(/no goal for 2050 or later.*best of similar places/);
  });

  it('is the partnership’s alone', async () => {
    const path = `/api/indicators/${employment}/projection?area=E06000033&to=2030`;
    const shared = getProjection.response.parse((await world.ask(world.ids.outsider, 'GET', path)).json);
    expect(shared.aim?.from).toBe('target');
    expect(refusal(await world.ask(world.ids.outsider, 'GET', `${base}/${employment}/goals`))).toBe(
      '404 not-found',
    );
  });

  it('is taken back by its year', async () => {
    expect((await remove(employment, 2030)).status).toBe(204);
    expect((await goalsOf(employment)).map(({ year }) => year)).toEqual([2035]);
    expect((await ahead(employment, 2030)).aim?.from).toBe('later-goal');
    expect(refusal(await remove(employment, 2030))).toBe('404 not-found');
    expect((await remove(employment, 2035)).status).toBe(204);
    expect(await goalsOf(employment)).toEqual([]);
  });
});

describe('refused, with nothing changed', () => {
  it.each([
    ['a year that is over', employment, 2025, { value: 78 }, '422 invalid-request year'],
    ['a year of which nobody can say anything', employment, 2099, { value: 78 }, '422 invalid-request year'],
    ['what is no year', employment, 'soon', { value: 78 }, '422 invalid-request year'],
    ['a share over 100', employment, 2030, { value: 101 }, '422 invalid-request value'],
    ['a share below nought', employment, 2030, { value: -1 }, '422 invalid-request value'],
    ['no value', employment, 2030, {}, '422 invalid-request value'],
    [
      'more than is ever counted',
      'gross-median-weekly-pay',
      2030,
      { value: 1e308 },
      '422 invalid-request value',
    ],
    [
      'neither way is better',
      'percentage-population-aged-65',
      2030,
      { value: 20 },
      '422 invalid-request value',
    ],
    [
      'too long a reason',
      employment,
      2030,
      { value: 78, reason: 'a'.repeat(2_001) },
      '422 invalid-request reason',
    ],
  ])('%s', async (_why, id, year, body, names) => {
    const before = await goalsOf(id);
    const answer = await put(id, year, body);
    expect(refusal(answer)).toBe(names);
    expect(await goalsOf(id)).toEqual(before);
  });

  it('an indicator that is not there, and whoever may not', async () => {
    expect(refusal(await put('nothing', 2030, { value: 1 }))).toBe('404 not-found');
    expect(refusal(await put(employment, 2030, { value: 78 }, world.ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await put(employment, 2030, { value: 78 }, world.ids.outsider))).toBe('404 not-found');
    expect(refusal(await remove(employment, 2030, world.ids.commenter))).toBe('403 role-too-low');
  });

  it('of an own indicator: what its kind can’t have', async () => {
    const scale = { title: 'Welcome', kind: 'scale', scale: { min: 1, max: 5 }, polarity: 'higher' };
    const id = idIn(await world.ask(world.ids.editor, 'POST', base, scale));
    expect(refusal(await put(id, 2030, { value: 6 }))).toBe('422 invalid-request value');
    expect((await put(id, 2030, { value: 4.5 })).status).toBe(200);
    const words = idIn(await world.ask(world.ids.editor, 'POST', base, { title: 'Stories', kind: 'words' }));
    expect(refusal(await put(words, 2030, { value: 1 }))).toBe('422 invalid-request value');
  });

  it('more years than a goal is worth having for', async () => {
    for (let year = 2027; year < 2027 + limits.goalsPerIndicator; year += 1)
      expect((await put(employment, year, { value: 78 })).status).toBe(200);
    const answer = await put(employment, 2027 + limits.goalsPerIndicator, { value: 78 });
    expect(refusal(answer)).toBe('409 wrong-state');
    expect((await put(employment, 2027, { value: 79 })).status).toBe(200);
  });
});

it('two people who set goals for two years at once both keep theirs', async () => {
  const id = 'cardiovascular-mortality-persons-aged-under-75';
  const set = [2030, 2035, 2040, 2045].map((year) => put(id, year, { value: 60 }));
  for (const { status } of await Promise.all(set)) expect(status).toBe(200);
  expect((await goalsOf(id)).map(({ year }) => year)).toEqual([2030, 2035, 2040, 2045]);
});
