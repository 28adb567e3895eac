import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listCitable } from '../../../shared/api/checks.ts';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

const female = 'healthy-life-expectancy-female';
const male = 'healthy-life-expectancy-male';

let hall: RatingWorld;
let ids: RatingWorld['world']['ids'];
beforeEach(async () => {
  hall = await openRatingWorld();
  ids = hall.world.ids;
  await hall.link(female);
});
afterEach(() => hall.world[Symbol.asyncDispose]());

describe('a rating', () => {
  it('keeps which linked indicators it relied on, each once, and says nothing where it was not asked', async () => {
    expect((await hall.rated(ids.editor, { cites: [female, female] })).cites).toEqual([female]);
    expect((await hall.rated(ids.editor, { cites: [] })).cites).toEqual([]);
    expect((await hall.rated(ids.editor)).cites).toBeNull();
    expect((await hall.listed()).map(({ cites }) => cites)).toEqual([null, [], [female]]);
  });

  it('of an outcome can cite the indicators of its objectives', async () => {
    const rating = await hall.rated(ids.editor, { target: hall.outcomeId, cites: [female] });
    expect(rating.cites).toEqual([female]);
  });

  it('cannot cite what is not linked to what it rates: the first is named, and nothing is recorded', async () => {
    const refused = await hall.post(ids.editor, { cites: [female, male, 'nothing'] });
    expect(refusal(refused)).toBe('422 invalid-request cites.1');
    expect(await hall.listed()).toEqual([]);
    expect(refusal(await hall.post(ids.editor, { cites: [male] }))).toBe('422 invalid-request cites.0');
    expect(refusal(await hall.post(ids.editor, { cites: 'all' }))).toBe('422 invalid-request cites');
  });

  it('sent again under its key is the same only with the same citations', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const first = await hall.post(ids.editor, { cites: [female] }, key);
    await hall.world.ask(ids.editor, 'DELETE', `${hall.base}/objectives/${hall.objectiveId}/links/${female}`);
    expect((await hall.post(ids.editor, { cites: [female] }, key)).json).toEqual(first.json);
    expect(refusal(await hall.post(ids.editor, { cites: [] }, key))).toBe('409 wrong-state');
  });
});

describe('what can be cited', () => {
  const citable = (as: string, target: string) =>
    hall.world.ask(as, 'GET', `${hall.base}/citable?target=${target}`);

  it('is the linked evidence of an objective, or of all objectives of an outcome', async () => {
    for (const target of [hall.objectiveId, hall.outcomeId]) {
      const { indicators } = listCitable.response.parse((await citable(ids.viewer, target)).json);
      expect(indicators).toEqual([{ id: female, title: 'Female healthy life expectancy' }]);
    }
  });

  it('is for members, and only of what can be rated', async () => {
    expect(refusal(await citable(ids.outsider, hall.objectiveId))).toBe('404 not-found');
    expect(refusal(await citable(ids.viewer, female))).toBe('422 not-rateable target');
  });
});

it('a rating from before citations were asked for is read as saying nothing about them', async () => {
  const { store, strategyId } = hall.world;
  await hall.rated(ids.editor, { cites: [female] });
  const [kept] = (await store.ledgers.read(strategyId, { after: 0, limit: 10 })).items;
  const { cites: _, ...old } = z.looseObject({ cites: z.array(z.string()) }).parse(kept?.value);
  await store.ledgers.append(strategyId, [{ id: 'old', value: { ...old, id: 'old' } }]);
  expect((await hall.listed()).map(({ cites }) => cites)).toEqual([null, [female]]);
});
