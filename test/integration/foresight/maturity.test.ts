import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getMaturity, getPartnershipMaturity } from '../../../shared/api/maturity.ts';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

const female = 'healthy-life-expectancy-female';
const cardio = 'cardiovascular-mortality-persons-aged-under-75';

let hall: RatingWorld;
beforeEach(async () => {
  hall = await openRatingWorld();
  hall.world.setTime('2026-02-10T12:00:00.000Z');
});
afterEach(() => hall.world[Symbol.asyncDispose]());

async function seen(as = hall.world.ids.viewer) {
  const answer = await hall.world.ask(as, 'GET', `${hall.base}/maturity`);
  expect(answer.status, answer.text).toBe(200);
  return getMaturity.response.parse(answer.json);
}
async function one(id = cardio) {
  const found = (await seen()).indicators.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not among them`);
  return found;
}
async function ok(method: string, path: string, body: object) {
  const answer = await hall.world.ask(hall.world.ids.editor, method, path, body);
  expect(answer.status, answer.text).toBeLessThan(300);
}
const answered = (question: string, parts: object = {}, id = cardio) =>
  ok('POST', `${hall.base}/objectives/${hall.objectiveId}/links/${id}/answers`, {
    question,
    words: 'With the places most like ours.',
    ...parts,
  });
const moved = (to: string) =>
  ok('POST', `${hall.base}/objectives/${hall.objectiveId}/stage`, { to, reason: 'In time.' });
const own = (what: string, body: object) =>
  ok('PUT', `/api/partnerships/${hall.world.partnershipId}/indicators/${cardio}/${what}`, body);

describe('an indicator', () => {
  it('goes from hindsight to foresight by what is recorded, and each time is told what comes next', async () => {
    await hall.link(cardio);
    expect(await one()).toMatchObject({
      stands: 'described',
      next: {
        step: 'explained',
        doors: [{ at: 'checks' }, { at: 'objective', objectiveId: hall.objectiveId }],
      },
    });

    hall.world.setTime('2026-03-10T12:00:00.000Z');
    await answered('everywhere', { verdict: 'unknown' });
    expect((await one()).stands).toBe('described');
    await answered('compared');
    expect(await one()).toMatchObject({ stands: 'explained', next: { step: 'predicted' } });
    expect((await one()).next?.missing).toContain('no goal or target of our own');

    hall.world.setTime('2026-05-10T12:00:00.000Z');
    await own('goals/2030', { value: 20, reason: 'As in our plan.' });
    expect(await one()).toMatchObject({ stands: 'predicted', next: { step: 'acted-upon' } });
    expect((await one()).next?.missing).toContain('at Define');

    hall.world.setTime('2026-08-10T12:00:00.000Z');
    await moved('act');
    const last = await one();
    expect(last).toMatchObject({ stands: 'acted-upon', next: null });
    expect(last.steps.map(({ since }) => since?.slice(0, 10))).toEqual([
      '2026-02-10',
      '2026-03-10',
      '2026-05-10',
      '2026-08-10',
    ]);

    const { profile } = await seen();
    expect(profile.map(({ label }) => label)).toEqual(['Mar 2026', 'Jun 2026', 'Today']);
    expect(profile.map(({ counts }) => Object.entries(counts).filter(([, many]) => many > 0))).toEqual([
      [['explained', 1]],
      [['predicted', 1]],
      [['acted-upon', 1]],
    ]);
  });

  it('is explained by an agreed rating that relies on it, until that is withdrawn', async () => {
    await hall.link(cardio);
    await hall.rated(hall.world.ids.commenter, { kind: 'individual', cites: [cardio] });
    await hall.rated(hall.world.ids.editor);
    expect((await one()).stands).toBe('described');
    const { id } = await hall.rated(hall.world.ids.editor, { cites: [cardio] });
    expect((await one()).stands).toBe('explained');
    await hall.withdraw(hall.world.ids.editor, id);
    expect((await one()).stands).toBe('described');
  });

  it('is acted upon where a signed decision was relied on since, and not by the answer or an older rating alone', async () => {
    await hall.link(cardio);
    await own('goals/2030', { value: 20, reason: 'As in our plan.' });
    await hall.rated(hall.world.ids.editor, { cites: [cardio] });
    hall.world.setTime('2026-02-11T12:00:00.000Z');
    await answered('decision', { words: 'Where the health checks go.' });
    expect(await one()).toMatchObject({ stands: 'predicted', next: { step: 'acted-upon' } });
    expect((await one()).next?.missing).toContain('is signed already');
    hall.world.setTime('2026-02-12T12:00:00.000Z');
    await hall.rated(hall.world.ids.editor, { cites: [cardio] });
    expect((await one()).stands).toBe('acted-upon');
  });

  it('is predicted by a target of our own too', async () => {
    await hall.link(cardio);
    await answered('compared');
    const { records } = hall.world;
    const score = { minimum: 40, target: null, reason: 'As in our plan.', setAt: '2026-02-01', setBy: '' };
    await records.write([records.adding('own-score', cardio, score)]);
    expect((await one()).stands).toBe('explained');
    const set = await records.get('own-score', cardio);
    if (!set) throw new Error('expected the score');
    await records.write([records.changing<'own-score'>(set, { target: 20 })]);
    expect((await one()).stands).toBe('predicted');
  });

  it('shows a step that is met out of turn, and counts it once those before it are met', async () => {
    await hall.link(cardio);
    await moved('act');
    const found = await one();
    expect(found.stands).toBe('described');
    expect(found.steps.map(({ since }) => since !== null)).toEqual([true, false, false, true]);
  });

  it('without a figure here is not described, and the reason is the evidence’s own', async () => {
    await hall.link('homicide-offences');
    const found = await one('homicide-offences');
    expect(found).toMatchObject({
      stands: 'none',
      next: { step: 'described', doors: [{ at: 'indicator' }] },
    });
    expect(found.next?.missing).toMatch(/not published for unitary authorities/);
  });

  it('with a forecast counts it only once its answers are open to all', async () => {
    await hall.link(female);
    await answered('compared', {}, female);
    const { ids, partnershipId } = hall.world;
    const asked = await hall.world.ask(ids.editor, 'POST', `/api/partnerships/${partnershipId}/forecasts`, {
      indicatorId: female,
      comparison: 'at-least',
      value: 62,
      period: '2027-01-01/P3Y',
      people: [ids.editor, ids.commenter],
      closes: null,
    });
    expect(asked.status, asked.text).toBe(201);
    const { id } = asked.json as { id: string };
    const answer = (as: string) =>
      hall.world.ask(as, 'POST', `/api/partnerships/${partnershipId}/forecasts/${id}/answers`, {
        probability: 60,
      });
    expect((await answer(ids.editor)).status).toBeLessThan(300);
    expect((await one(female)).stands).not.toBe('predicted');
    hall.world.setTime('2026-02-20T12:00:00.000Z');
    expect((await answer(ids.commenter)).status).toBeLessThan(300);
    const found = await one(female);
    expect(found.steps.find(({ step }) => step === 'predicted')?.since?.slice(0, 10)).toBe('2026-02-20');
  });
});

it('is told to members alone, and an empty strategy has nothing in it', async () => {
  const answer = await hall.world.ask(hall.world.ids.outsider, 'GET', `${hall.base}/maturity`);
  expect(refusal(answer)).toBe('404 not-found');
  const { indicators, profile, rules } = await seen();
  expect(indicators).toEqual([]);
  expect(profile).toMatchObject([{ label: 'Today', total: 0 }]);
  expect(rules.map(({ step }) => step)).toEqual(['described', 'explained', 'predicted', 'acted-upon']);
});

it('is read for the partnership from all its strategies together, each indicator once', async () => {
  const { world } = hall;
  await hall.link(cardio);
  await hall.link(female);
  await answered('compared');
  await own('goals/2030', { value: 20, reason: 'As in our plan.' });
  expect((await one()).stands).toBe('predicted');

  const as = world.ids.editor;
  const made = async (path: string, body: object) => {
    const answer = await world.ask(as, 'POST', path, body);
    expect(answer.status, answer.text).toBe(201);
    return z.object({ id: z.string() }).parse(answer.json).id;
  };
  const second = await made(`/api/partnerships/${world.partnershipId}/strategies`, { title: 'Health plan' });
  const outcome = await made(`/api/strategies/${second}/outcomes`, { title: 'Hearts' });
  const objective = await made(`/api/strategies/${second}/outcomes/${outcome}/objectives`, {
    title: 'Beat on',
  });
  await ok('PUT', `/api/strategies/${second}/objectives/${objective}/links/${cardio}`, {});
  await ok('POST', `/api/strategies/${second}/objectives/${objective}/stage`, {
    to: 'act',
    reason: 'In time.',
  });

  const address = `/api/partnerships/${world.partnershipId}/maturity`;
  const answer = await world.ask(world.ids.viewer, 'GET', address);
  const { strategies, profile } = getPartnershipMaturity.response.parse(answer.json);
  expect(strategies).toBe(2);
  expect(profile.at(-1)).toMatchObject({ label: 'Today', total: 2, counts: { 'acted-upon': 1 } });
  expect((await world.ask(world.ids.outsider, 'GET', address)).status).toBe(404);
});
