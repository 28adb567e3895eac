import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerViewSchema, getChecks, keptViewSchema, listAnswers } from '../../../shared/api/checks.ts';
import { limits } from '../../../shared/limits.ts';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

const female = 'healthy-life-expectancy-female';
const male = 'healthy-life-expectancy-male';

let hall: RatingWorld;
let ids: RatingWorld['world']['ids'];
beforeEach(async () => {
  hall = await openRatingWorld();
  ids = hall.world.ids;
});
afterEach(() => hall.world[Symbol.asyncDispose]());

const pathOf = (indicator: string) => `${hall.base}/objectives/${hall.objectiveId}/links/${indicator}`;
const answer = (as: string, body: object, headers: HeadersInit = {}, indicator = female) =>
  hall.world.ask(as, 'POST', `${pathOf(indicator)}/answers`, body, headers);
const used = { question: 'used', verdict: 'partly', words: 'A third of those invited come.' };

async function answers(indicator = female) {
  const found = await hall.world.ask(ids.viewer, 'GET', `${pathOf(indicator)}/answers`);
  return listAnswers.response.parse(found.json).answers;
}
async function objective() {
  const found = await hall.world.ask(ids.viewer, 'GET', `${hall.base}/checks`);
  const [first] = getChecks.response.parse(found.json).objectives;
  if (!first) throw new Error('no objective');
  return first;
}

describe('an answer to the reality check', () => {
  beforeEach(() => hall.link(female));

  it('is signed, and the latest to a question stands while earlier ones stay readable', async () => {
    const first = await answer(ids.commenter, used);
    expect(first.status, first.text).toBe(201);
    expect(answerViewSchema.parse(first.json)).toMatchObject({
      ...used,
      by: { personName: 'Colin Commenter', organisation: expect.any(String) },
    });
    const decision = { question: 'decision', words: '  Whether we move the checks.  ' };
    expect((await answer(ids.editor, decision)).status).toBe(201);
    expect((await answer(ids.editor, { ...used, verdict: 'yes', words: 'Half now.' })).status).toBe(201);
    expect((await answers()).map(({ question, verdict, words }) => [question, verdict, words])).toEqual([
      ['used', 'yes', 'Half now.'],
      ['decision', null, 'Whether we move the checks.'],
      ['used', 'partly', used.words],
    ]);
    expect((await objective()).links).toMatchObject([
      {
        indicatorId: female,
        title: 'Female healthy life expectancy',
        unanswered: ['affordable', 'compared', 'everywhere'],
      },
    ]);
    expect(hall.world.happened).toContainEqual({ kind: 'signed', strategyId: hall.world.strategyId });
  });

  it('counts once under one key, and the key is not for another answer', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const [one, two] = [await answer(ids.editor, used, key), await answer(ids.editor, used, key)];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.json).toEqual(one.json);
    expect(await answers()).toHaveLength(1);
    expect(refusal(await answer(ids.editor, { ...used, words: 'Other.' }, key))).toBe('409 wrong-state');
    await hall.world.ask(ids.editor, 'DELETE', pathOf(female));
    expect((await answer(ids.editor, used, key)).json).toEqual(one.json);
  });

  it('stays with what was unlinked, and is there when it is linked again', async () => {
    await answer(ids.editor, used);
    await hall.world.ask(ids.editor, 'DELETE', pathOf(female));
    expect(await answers()).toHaveLength(1);
    expect(refusal(await answer(ids.editor, used))).toBe('404 not-found');
    await hall.link(female);
    expect((await objective()).links[0]?.unanswered).toHaveLength(4);
  });

  it.each([
    ['no words', { ...used, words: '   ' }, '422 invalid-request words'],
    ['too many words', { ...used, words: 'a'.repeat(limits.reasonChars + 1) }, '422 invalid-request words'],
    ['an unknown verdict', { ...used, verdict: 'perhaps' }, '422 invalid-request verdict'],
    ['a verdict on words alone', { ...used, question: 'compared' }, '422 invalid-request verdict'],
    ['an unknown question', { ...used, question: 'nice' }, '422 invalid-request question'],
  ])('with %s is refused, and nothing is signed', async (_, body, said) => {
    expect(refusal(await answer(ids.editor, body))).toBe(said);
    expect(await answers()).toEqual([]);
  });

  it('is for commenters and above, about a link that is there', async () => {
    expect(refusal(await answer(ids.viewer, used))).toBe('403 role-too-low');
    expect(refusal(await answer(ids.outsider, used))).toBe('404 not-found');
    expect(refusal(await answer(ids.editor, used, {}, male))).toBe('404 not-found');
    expect(refusal(await hall.world.ask(ids.outsider, 'GET', `${hall.base}/checks`))).toBe('404 not-found');
    expect(refusal(await hall.world.ask(ids.outsider, 'GET', `${pathOf(female)}/answers`))).toBe(
      '404 not-found',
    );
  });
});

describe('an indicator that no rating cites', () => {
  const keep = (as: string, reason = 'It moves slowly.', headers: HeadersInit = {}, indicator = male) =>
    hall.world.ask(as, 'POST', `${pathOf(indicator)}/keep`, { reason }, headers);
  const retiring = async () => (await objective()).links.filter(({ retirement }) => retirement !== null);

  beforeEach(async () => {
    hall.world.setTime('2026-06-01T09:00:00.000Z');
    await hall.link(female);
    await hall.link(male);
    await round(2);
    await round(3);
  });

  async function round(day: number) {
    hall.world.setTime(`2026-06-0${day}T10:00:00.000Z`);
    return hall.rated(ids.editor, { cites: [female] });
  }

  it('is proposed for retirement after two rounds, and no longer once it is unlinked', async () => {
    const found = await objective();
    expect(found).toMatchObject({ howMany: 'enough', rounds: { speaking: 2, silent: 0 } });
    expect(found.links.map(({ indicatorId, retirement }) => [indicatorId, retirement])).toEqual([
      [female, null],
      [male, ['2026-06-02T10:00:00.000Z', '2026-06-03T10:00:00.000Z']],
    ]);
    expect((await hall.world.ask(ids.editor, 'DELETE', pathOf(male))).status).toBe(204);
    expect(await retiring()).toEqual([]);
    expect((await objective()).howMany).toBe('few');
  });

  it('is kept with a signed reason until two more rounds', async () => {
    hall.world.setTime('2026-06-04T10:00:00.000Z');
    const kept = await keep(ids.editor);
    expect(kept.status, kept.text).toBe(201);
    const view = keptViewSchema.parse(kept.json);
    expect(view).toMatchObject({ reason: 'It moves slowly.', by: { personName: 'Edith Editor' } });
    expect(await retiring()).toEqual([]);
    expect((await objective()).links[1]?.kept).toEqual(view);
    await round(5);
    expect(await retiring()).toEqual([]);
    await round(6);
    expect(await retiring()).toMatchObject([{ indicatorId: male, kept: view }]);
  });

  it('is kept once, whoever comes at the same moment, and again under the same key', async () => {
    const key = { 'Idempotency-Key': 'keep' };
    const both = await Promise.all([keep(ids.editor, 'One.', key), keep(ids.editor2, 'Two.')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await keep(ids.editor, 'One.', key);
    expect(again.status).toBe(both[0]?.status);
  });

  it('is kept by editors alone, with a reason, and only where it is proposed', async () => {
    expect(refusal(await keep(ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await keep(ids.editor, ' '))).toBe('422 invalid-request reason');
    expect(refusal(await keep(ids.editor, 'Why not.', {}, female))).toBe('409 wrong-state');
    expect(refusal(await keep(ids.editor, 'Why not.', {}, 'employment-rate'))).toBe('404 not-found');
    expect(await retiring()).toHaveLength(1);
  });
});
