import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { BodyOf } from '../../../shared/api/endpoint.ts';
import { listStageMoves, listStages, type moveStage, stageViewSchema } from '../../../shared/api/stages.ts';
import { strategySchema } from '../../../shared/api/strategies.ts';
import { boardSchema } from '../../../shared/board/shape.ts';
import { limits } from '../../../shared/limits.ts';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

let hall: RatingWorld;
let path: string;
beforeEach(async () => {
  hall = await openRatingWorld();
  path = `${hall.base}/objectives/${hall.objectiveId}`;
});
afterEach(() => hall.world[Symbol.asyncDispose]());

const post = (as: string, body: object, headers: HeadersInit = {}) =>
  hall.world.ask(as, 'POST', `${path}/stage`, body, headers);
async function moved(body: BodyOf<typeof moveStage>) {
  const answer = await post(hall.world.ids.editor, body);
  expect(answer.status, answer.text).toBe(201);
  return stageViewSchema.parse(answer.json);
}
async function history() {
  const answer = await hall.world.ask(hall.world.ids.viewer, 'GET', `${path}/stages`);
  return listStageMoves.response.parse(answer.json);
}
const withBaseline = () => hall.link('healthy-life-expectancy-female');

describe('an objective', () => {
  it('is at define until somebody moves it, and says so', async () => {
    const all = await hall.world.ask(hall.world.ids.viewer, 'GET', `${hall.base}/stages`);
    const { stages } = listStages.response.parse(all.json);
    const start = { name: 'define', round: 1, since: null, skipped: [] };
    expect(stages).toEqual([{ objectiveId: hall.objectiveId, ...start }]);
    expect(await history()).toEqual({ stage: start, evidence: { linked: 0, withFigure: 0 }, moves: [] });
  });

  it('goes one step on without a reason, once there is a baseline', async () => {
    await withBaseline();
    for (const to of ['baseline', 'design', 'act', 'measure'] as const)
      expect(await moved({ to })).toMatchObject({ name: to, skipped: [], round: 1 });
    expect(await moved({ to: 'define' })).toMatchObject({ name: 'define', round: 2 });
    const { moves, evidence } = await history();
    expect(moves.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'measure define',
      'act measure',
      'design act',
      'baseline design',
      'define baseline',
    ]);
    expect(evidence).toEqual({ linked: 1, withFigure: 1 });
    expect(moves[0]).toMatchObject({
      reason: null,
      evidence,
      by: { personName: 'Edith Editor', organisation: 'College' },
    });
  });

  it.each([
    ['nothing is linked', undefined, 'No indicator is linked'],
    ['no linked indicator has a figure here', 'homicide-offences', 'No linked indicator has a figure'],
  ])('leaves the baseline only with a reason while %s', async (_, indicator, words) => {
    if (indicator) await hall.link(indicator);
    await moved({ to: 'baseline' });
    const refused = await post(hall.world.ids.editor, { to: 'design', reason: '  ' });
    expect(refusal(refused)).toBe('422 invalid-request reason');
    expect(refused.text).toContain(words);
    const stage = await moved({ to: 'design', reason: 'The survey comes in May.' });
    expect(stage.skipped).toMatchObject([{ stage: 'baseline', reason: 'The survey comes in May.' }]);
    expect((await history()).moves[0]?.evidence).toEqual({ linked: indicator ? 1 : 0, withFigure: 0 });
  });

  it('keeps the reason of what it skipped in sight until it went back and through it', async () => {
    await withBaseline();
    expect(refusal(await post(hall.world.ids.editor, { to: 'act' }))).toBe('422 invalid-request reason');
    const reason = 'A grant that ends in March.';
    await moved({ to: 'act', reason });
    const shown = async () => {
      const strategy = await hall.world.ask(hall.world.ids.viewer, 'GET', hall.base);
      return strategySchema.parse(strategy.json).outcomes[0]?.objectives[0]?.stage;
    };
    expect((await shown())?.skipped.map(({ stage }) => stage)).toEqual(['baseline', 'design']);
    await moved({ to: 'measure' });
    await moved({ to: 'define' });
    expect((await shown())?.skipped.map(({ reason }) => reason)).toEqual([reason, reason]);
    await moved({ to: 'baseline' });
    expect((await shown())?.skipped).toHaveLength(2);
    await moved({ to: 'design' });
    expect((await shown())?.skipped.map(({ stage }) => stage)).toEqual(['design']);
    await moved({ to: 'act' });
    expect(await shown()).toMatchObject({ name: 'act', round: 2, skipped: [] });
    expect((await history()).moves.filter((move) => move.reason === reason)).toHaveLength(1);
  });

  it('stands on the board with its stage, also as at a day before', async () => {
    const now = async (query = '') => {
      const answer = await hall.world.ask(hall.world.ids.viewer, 'GET', `${hall.base}/board${query}`);
      return boardSchema.parse(answer.json).outcomes[0]?.objectives[0]?.stage;
    };
    hall.world.setTime('2026-06-10T12:00:00.000Z');
    await moved({ to: 'design', reason: 'We know the place well.' });
    hall.world.setTime('2026-06-12T12:00:00.000Z');
    await moved({ to: 'act' });
    const skipped = [{ stage: 'baseline', reason: 'We know the place well.' }];
    expect(await now()).toEqual({ name: 'act', skipped });
    expect(await now('?asAt=2026-06-11')).toEqual({ name: 'design', skipped });
    expect(await now('?asAt=2026-06-09')).toEqual({ name: 'define', skipped: [] });
  });

  it('takes its stage, its moves and their reasons along into both exports', async () => {
    await moved({ to: 'act', reason: 'A *grant* that ends.' });
    const get = (format: string) =>
      hall.world.ask(hall.world.ids.viewer, 'GET', `${hall.base}/export?format=${format}`);
    const words = (await get('md')).text;
    expect(words).toContain('- **Stage:** Act (4 of 5)');
    expect(words).toContain(
      '- **Left out: Baseline and Design.** A \\*grant\\* that ends. (Edith Editor for College, ',
    );
    const { json } = await get('json');
    const parsed = z.object({ stageMoves: z.array(z.object({ to: z.string(), reason: z.string() })) });
    expect(parsed.parse(json).stageMoves).toEqual([{ to: 'act', reason: 'A *grant* that ends.' }]);
  });
});

describe('two editors at once', () => {
  it('one moves it, the other is told, and nothing of theirs is kept', async () => {
    await withBaseline();
    const answers = await Promise.all([
      post(hall.world.ids.editor, { to: 'baseline', from: 'define' }),
      post(hall.world.ids.editor2, { to: 'act', from: 'define', reason: 'No time.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost && refusal(lost)).toBe('409 changed-meanwhile from');
    expect((await history()).moves).toHaveLength(1);
  });

  it('of whom one saw it elsewhere than it is gets a 409, and one who moves it where it is too', async () => {
    await moved({ to: 'baseline' });
    const late = await post(hall.world.ids.editor2, { to: 'measure', from: 'define', reason: 'Late.' });
    expect(refusal(late)).toBe('409 changed-meanwhile from');
    expect(refusal(await post(hall.world.ids.editor2, { to: 'baseline' }))).toBe('409 wrong-state to');
    expect((await history()).moves).toHaveLength(1);
  });

  it('do not keep out a move while others rate', async () => {
    const [move] = await Promise.all([
      post(hall.world.ids.editor, { to: 'baseline' }),
      ...Array.from({ length: 5 }, () => hall.post(hall.world.ids.editor2)),
    ]);
    expect(move?.status).toBe(201);
  });
});

describe('a move', () => {
  it('that is sent twice with one key counts once, and a key means one move', async () => {
    const key = { 'idempotency-key': 'once' };
    const [first, again] = [
      await post(hall.world.ids.editor, { to: 'baseline', from: 'define' }, key),
      await post(hall.world.ids.editor, { to: 'baseline', from: 'define' }, key),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json).toEqual(first.json);
    expect((await history()).moves).toHaveLength(1);
    const other = await post(hall.world.ids.editor, { to: 'act', reason: 'x' }, key);
    expect(refusal(other)).toBe('409 wrong-state');
  });

  it('is for editors, of an objective that is there', async () => {
    const { ids } = hall.world;
    for (const as of [ids.viewer, ids.commenter])
      expect(refusal(await post(as, { to: 'baseline' }))).toBe('403 role-too-low');
    expect(refusal(await post(ids.outsider, { to: 'baseline' }))).toBe('404 not-found');
    path = `${hall.base}/objectives/constructor`;
    expect(refusal(await post(ids.editor, { to: 'baseline' }))).toBe('404 not-found');
    expect(refusal(await hall.world.ask(ids.viewer, 'GET', `${path}/stages`))).toBe('404 not-found');
  });

  it.each([
    ['to', { to: 'done' }],
    ['to', {}],
    ['from', { to: 'act', from: 'start' }],
    ['reason', { to: 'act', reason: 'x'.repeat(limits.reasonChars + 1) }],
  ])('names what is wrong with it: %s in %j', async (field, body) => {
    expect(refusal(await post(hall.world.ids.editor, body))).toBe(`422 invalid-request ${field}`);
    expect((await history()).moves).toEqual([]);
  });

  it('is told of to open pages once it is on disk', async () => {
    await moved({ to: 'baseline' });
    expect(hall.world.happened).toContainEqual({ kind: 'signed', strategyId: hall.world.strategyId });
  });
});
