import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getIndicator } from '../../../shared/api/evidence.ts';
import { listPrinciples } from '../../../shared/api/principles.ts';
import type { PrincipleId } from '../../../shared/evidence/principles.ts';
import { partnershipLedgerId } from '../../../shared/ledger/partnershipLedgerId.ts';
import { type PrincipleView, principleViewSchema } from '../../../shared/ledger/principleView.ts';
import { idIn, openWorld, refusal, southend, type World } from '../../support/strategyWorld.ts';

let world: World;
let base: string;
beforeEach(async () => {
  world = await openWorld({ at: '2026-07-01T09:00:00.000Z' });
  base = `/api/partnerships/${world.partnershipId}/indicators`;
});
afterEach(() => world[Symbol.asyncDispose]());

/** The Department for Education’s figures, whose standing its source does not state. */
const attainment = 'level-3-by-age-19';
const said = { principle: 'reliable', met: true, reason: 'Our own analysts checked it.' };
const post = (as: string, body: object = said, headers: HeadersInit = {}, indicator = attainment) =>
  world.ask(as, 'POST', `${base}/${indicator}/principles`, body, headers);
async function answered(as: string, body: object = said): Promise<PrincipleView> {
  const answer = await post(as, body);
  expect(answer.status, answer.text).toBe(201);
  return principleViewSchema.parse(answer.json);
}
async function listed(indicator = attainment) {
  const answer = await world.ask(world.ids.viewer, 'GET', `${base}/${indicator}/principles`);
  return listPrinciples.response.parse(answer.json);
}
async function shown(query: string, id: PrincipleId = 'reliable', as = world.ids.viewer) {
  const answer = await world.ask(as, 'GET', `/api/indicators/${attainment}?${query}`);
  return getIndicator.response.parse(answer.json).principles.find((each) => each.id === id);
}
const ours = () => shown(`partnership=${world.partnershipId}`);

describe('a person’s answer to a principle', () => {
  it('stands, signed, where the data can’t tell; what they tell stays readable', async () => {
    const before = await ours();
    expect(before).toMatchObject({ met: null, rule: { met: null }, answer: null, statements: 0 });
    const view = await answered(world.ids.commenter);
    expect(view).toMatchObject({ met: true, reason: said.reason, statements: 1, rule: before?.rule });
    expect(view.answer?.by).toMatchObject({
      personName: 'Colin Commenter',
      organisation: 'Charity',
      at: '2026-07-01T09:00:00.000Z',
    });
    expect(await ours()).toEqual(view);
    expect(world.happened).toContainEqual({ kind: 'partnership', partnershipId: world.partnershipId });
  });

  it('stands against what the data tell, and both are shown', async () => {
    const reason = 'Our place is not in it below the council.';
    const view = await answered(world.ids.editor, { principle: 'divisible', met: false, reason });
    expect(view).toMatchObject({ met: false, reason, rule: { met: true }, answer: { met: false } });
  });

  it('holds for the partnership alone', async () => {
    await answered(world.ids.editor);
    expect(await shown(`area=${southend}`)).toMatchObject({ met: null, answer: null });
  });

  it('gives way to the next answer, and to the data once it is taken back; all stay readable, newest first', async () => {
    await answered(world.ids.commenter);
    await answered(world.ids.editor, { ...said, met: false, reason: 'The sample is small.' });
    expect(await ours()).toMatchObject({ met: false, statements: 2 });
    const back = await answered(world.ids.commenter, { ...said, met: null, reason: 'Wait for the review.' });
    expect(back).toMatchObject({ met: null, reason: back.rule.reason, answer: null, statements: 3 });
    const { answers, principles } = await listed();
    expect(answers.map(({ met, by }) => [met, by.personName])).toEqual([
      [null, 'Colin Commenter'],
      [false, 'Edith Editor'],
      [true, 'Colin Commenter'],
    ]);
    expect(answers[0]?.rule).toEqual(back.rule);
    expect(principles.map(({ id }) => id)).toEqual([
      'measurable',
      'divisible',
      'public',
      'reliable',
      'enduring',
    ]);
  });

  it('is given to an indicator of the partnership’s own as well', async () => {
    const indicator = { title: 'Walks', kind: 'number', unit: 'walks', polarity: 'higher' };
    const id = idIn(await world.ask(world.ids.editor, 'POST', base, indicator));
    const body = { principle: 'enduring', met: true, reason: 'The council pays for it until 2040.' };
    expect((await post(world.ids.editor, body, {}, id)).status).toBe(201);
    const [measurable, , , , enduring] = (await listed(id)).principles;
    expect(measurable).toMatchObject({ met: false, answer: null });
    expect(enduring).toMatchObject({ met: true, rule: { met: false } });
  });
});

describe('who may answer', () => {
  it('are those who may comment; viewers read, and strangers are told of nothing', async () => {
    expect(refusal(await post(world.ids.viewer))).toBe('403 role-too-low');
    for (const method of ['GET', 'POST']) {
      const path = `${base}/${attainment}/principles`;
      const body = method === 'GET' ? undefined : said;
      expect(refusal(await world.ask(world.ids.outsider, method, path, body))).toBe('404 not-found');
    }
    expect((await listed()).answers).toEqual([]);
  });

  it('is no longer named once erased', async () => {
    await answered(world.ids.commenter);
    await world.erase(world.ids.commenter);
    expect((await ours())?.answer?.by).toMatchObject({ personId: null, personName: 'A former member' });
  });
});

describe('an answer that can’t be signed', () => {
  it.each([
    [{ ...said, principle: 'beautiful' }, '422 invalid-request principle'],
    [{ ...said, met: 'yes' }, '422 invalid-request met'],
    [{ ...said, reason: '  ' }, '422 invalid-request reason'],
    [{ ...said, reason: 'x'.repeat(2001) }, '422 invalid-request reason'],
    [{ ...said, met: null }, '422 invalid-request met'],
  ])('names what is at fault: %j', async (body, expected) => {
    expect(refusal(await post(world.ids.editor, body))).toBe(expected);
    expect((await listed()).answers).toEqual([]);
  });

  it('is about an indicator that there is not', async () => {
    expect(refusal(await post(world.ids.editor, said, {}, 'nothing'))).toBe('404 not-found');
  });
});

it('a request that is repeated is signed once, also both at once; the same key with other words is refused', async () => {
  const key = { 'idempotency-key': 'k' };
  const answers = await Promise.all([post(world.ids.editor, said, key), post(world.ids.editor, said, key)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect((await post(world.ids.editor, said, key)).json).toEqual(answers[0]?.json);
  expect((await listed()).answers).toHaveLength(1);
  expect(refusal(await post(world.ids.editor, { ...said, met: false }, key))).toBe('409 wrong-state');
});

it('an entry that can’t be understood counts nowhere, and the others stand', async () => {
  await answered(world.ids.editor);
  const odd = { id: 'odd', type: 'principle-answer', principle: 'reliable', met: 'maybe' };
  await world.store.ledgers.append(partnershipLedgerId(world.partnershipId), [{ id: 'odd', value: odd }]);
  expect((await listed()).answers).toHaveLength(1);
  expect(await ours()).toMatchObject({ met: true });
});
