import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RatingView, ratingViewSchema } from '../../../shared/api/ratings.ts';
import { strategySchema } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { idIn, openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
let base: string;
let objectiveId: string;
let outcomeId: string;

beforeEach(async () => {
  world = await openWorld();
  base = `/api/strategies/${world.strategyId}`;
  ({ objectiveId, outcomeId } = await withObjective(world));
});
afterEach(() => world[Symbol.asyncDispose]());

const statement = (parts: object = {}) => ({
  target: objectiveId,
  level: 'amber',
  confidence: 70,
  direction: 'steady',
  narrative: 'Waiting times are in the way.',
  kind: 'agreed',
  ...parts,
});
const post = (as: string, parts: object = {}, headers: HeadersInit = {}) =>
  world.ask(as, 'POST', `${base}/ratings`, statement(parts), headers);
async function rated(as: string, parts: object = {}): Promise<RatingView> {
  const answer = await post(as, parts);
  expect(answer.status, answer.text).toBe(201);
  return ratingViewSchema.parse(answer.json);
}
async function listed(query = ''): Promise<RatingView[]> {
  const answer = await world.ask(world.ids.viewer, 'GET', `${base}/ratings${query}`);
  return z.object({ ratings: z.array(ratingViewSchema) }).parse(answer.json).ratings;
}
const withdraw = (as: string, id: string, reason = 'We misread the figures.') =>
  world.ask(as, 'POST', `/api/ratings/${id}/withdraw`, { reason });
const link = (indicator: string) =>
  world.ask(world.ids.editor, 'PUT', `${base}/objectives/${objectiveId}/links/${indicator}`, {});

describe('a rating', () => {
  it('is signed by a person for an organisation, and keeps the words of its level and of its title', async () => {
    const rating = await rated(world.ids.editor);
    expect(rating).toMatchObject({
      target: objectiveId,
      targetType: 'objective',
      level: 'amber',
      levelWords: { label: 'Amber' },
      confidence: 70,
      title: 'Close the gap in healthy life',
      evidence: [],
      supersedes: null,
      supersededBy: null,
      withdrawn: null,
      by: { personId: world.ids.editor, personName: 'Edith Editor', organisation: 'College' },
    });
    expect(rating.id.split('.')[0]).toBe(world.strategyId);
  });

  it('freezes the evidence: neither new scores nor new words nor a lost link changes what was recorded', async () => {
    await link('healthy-life-expectancy-female');
    const before = await rated(world.ids.editor);
    expect(before.evidence).toHaveLength(1);
    const [frozen] = before.evidence;
    expect(frozen).toMatchObject({
      indicatorId: 'healthy-life-expectancy-female',
      area: { code: 'E06000033' },
      value: expect.any(Number),
      period: expect.any(String),
      scores: { minimum: { origin: 'similar-places' } },
      direction: { word: expect.any(String), reason: expect.any(String), method: expect.any(String) },
      packVersion: expect.any(String),
      releaseDate: expect.any(String),
    });

    const own = { minimum: 12.5, target: 99, reason: 'Our plan says so.', setAt: '', setBy: '' };
    await world.records.write([world.records.adding('own-score', 'healthy-life-expectancy-female', own)]);
    const scale = (await world.records.own()).value.scale.map((level) => ({
      ...level,
      label: `New ${level.label}`,
    }));
    await world.records.write([world.records.changing(await world.records.own(), { scale })]);
    await world.change((doc) => edit.setStrategyTitle(doc, 'Another title'));
    const after = await rated(world.ids.editor);
    await world.ask(
      world.ids.editor,
      'DELETE',
      `${base}/objectives/${objectiveId}/links/healthy-life-expectancy-female`,
    );

    const [latest, first] = await listed();
    expect(latest?.id).toBe(after.id);
    expect(latest?.evidence[0]?.scores.minimum).toMatchObject({ value: 12.5, origin: 'own' });
    expect(latest?.levelWords?.label).toBe('New Amber');
    expect(first).toEqual(before);
  });

  it('of an outcome freezes the evidence of its objectives, each indicator once', async () => {
    const other = idIn(
      await world.ask(world.ids.editor, 'POST', `${base}/outcomes/${outcomeId}/objectives`, {
        title: 'Other',
      }),
    );
    await link('employment-rate');
    await world.ask(world.ids.editor, 'PUT', `${base}/objectives/${other}/links/employment-rate`, {});
    await world.ask(world.ids.editor, 'PUT', `${base}/objectives/${other}/links/claimant-count`, {});
    const rating = await rated(world.ids.editor, { target: outcomeId });
    expect(rating.targetType).toBe('outcome');
    expect(rating.evidence.map(({ indicatorId }) => indicatorId)).toEqual([
      'employment-rate',
      'claimant-count',
    ]);
  });

  it('may say that it cannot be assessed', async () => {
    expect(await rated(world.ids.editor, { level: 'cannot-assess' })).toMatchObject({ levelWords: null });
  });

  it('is told of to open pages once it is on disk', async () => {
    await rated(world.ids.editor);
    expect(world.happened).toContainEqual({
      kind: 'rating',
      strategyId: world.strategyId,
      target: objectiveId,
    });
  });

  it('is the objective’s rating in the strategy while it is the latest agreed one that stands', async () => {
    const first = await rated(world.ids.editor, { level: 'red' });
    await rated(world.ids.commenter, { level: 'green', kind: 'individual' });
    const shown = async () => {
      const { json } = await world.ask(world.ids.viewer, 'GET', base);
      return strategySchema.parse(json).outcomes[0]?.objectives[0]?.rating;
    };
    expect((await shown())?.id).toBe(first.id);
    const second = await rated(world.ids.editor, { level: 'amber' });
    expect((await shown())?.id).toBe(second.id);
    await withdraw(world.ids.editor, second.id);
    expect((await shown())?.id).toBe(first.id);
  });
});

describe('only outcomes and objectives of this strategy can be rated', () => {
  it.each(['employment-rate', 'nowhere', 'constructor'])('not %s', async (target) => {
    expect(refusal(await post(world.ids.editor, { target }))).toBe('422 not-rateable target');
  });

  it('not an indicator that is linked, not the strategy, nor anything of another strategy or deleted', async () => {
    await link('employment-rate');
    const other = idIn(
      await world.ask(world.ids.editor, 'POST', `/api/partnerships/${world.partnershipId}/strategies`, {
        title: 'Another',
      }),
    );
    const elsewhere = idIn(
      await world.ask(world.ids.editor, 'POST', `/api/strategies/${other}/outcomes`, { title: 'Elsewhere' }),
    );
    await world.change((doc) =>
      edit.deleteRecord(doc, 'objective', objectiveId, { personId: 'p', at: new Date().toISOString() }),
    );
    for (const target of ['employment-rate', world.strategyId, elsewhere, objectiveId]) {
      expect(refusal(await post(world.ids.editor, { target })), target).toBe('422 not-rateable target');
    }
    expect(await listed()).toEqual([]);
  });
});

describe('a refusal names the field', () => {
  it.each([
    ['level', { level: 'blue' }],
    ['level', { level: undefined }],
    ['confidence', { confidence: 101 }],
    ['confidence', { confidence: 50.5 }],
    ['confidence', { confidence: undefined }],
    ['direction', { direction: 'rising' }],
    ['narrative', { narrative: '  ' }],
    ['narrative', { narrative: 'x'.repeat(limits.ratingNarrativeChars + 1) }],
    ['kind', { kind: 'official' }],
    ['target', { target: '' }],
    ['supersedes', { supersedes: 'no-such-rating' }],
  ])('%s in %j', async (field, parts) => {
    expect(refusal(await post(world.ids.editor, parts))).toBe(`422 invalid-request ${field}`);
    expect(await listed()).toEqual([]);
  });

  it('a level that is not on this partnership’s scale is told which there are', async () => {
    expect((await post(world.ids.editor, { level: 'blue' })).text).toContain(
      'red, amber, green, cannot-assess',
    );
  });
});

describe('who may rate', () => {
  it('viewers not at all, commenters for themselves alone, editors for the partnership', async () => {
    expect(refusal(await post(world.ids.viewer, { kind: 'individual' }))).toBe('403 role-too-low');
    expect(refusal(await post(world.ids.viewer))).toBe('403 role-too-low');
    expect(refusal(await post(world.ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await post(world.ids.outsider))).toBe('404 not-found');
    await rated(world.ids.commenter, { kind: 'individual' });
    await rated(world.ids.editor);
    expect((await listed()).map(({ kind }) => kind)).toEqual(['agreed', 'individual']);
  });
});

describe('a rating that replaces another', () => {
  it('names it, and both stay readable', async () => {
    const old = await rated(world.ids.editor);
    const fresh = await rated(world.ids.editor2, { level: 'red', supersedes: old.id });
    const [latest, first] = await listed();
    expect(latest).toMatchObject({ id: fresh.id, supersedes: old.id });
    expect(first).toMatchObject({ id: old.id, supersededBy: fresh.id, narrative: old.narrative });
  });

  it('must be of the same thing, the same kind and, for individual ones, the same person', async () => {
    const agreed = await rated(world.ids.editor);
    const mine = await rated(world.ids.commenter, { kind: 'individual' });
    const wrong = [
      post(world.ids.editor, { target: outcomeId, supersedes: agreed.id }),
      post(world.ids.editor, { kind: 'individual', supersedes: agreed.id }),
      post(world.ids.commenter2, { kind: 'individual', supersedes: mine.id }),
      post(world.ids.editor, { supersedes: `another.${agreed.id.split('.')[1]}` }),
      post(world.ids.editor, { supersedes: `${world.strategyId}.nowhere` }),
    ];
    for (const answer of await Promise.all(wrong)) {
      expect(refusal(answer)).toBe('422 invalid-request supersedes');
    }
    await rated(world.ids.commenter, { kind: 'individual', supersedes: mine.id });
  });

  it('finds that it was replaced or withdrawn already', async () => {
    const [first, second] = [await rated(world.ids.editor), await rated(world.ids.editor)];
    await rated(world.ids.editor, { supersedes: first.id });
    await withdraw(world.ids.editor, second.id);
    for (const { id } of [first, second]) {
      expect(refusal(await post(world.ids.editor, { supersedes: id }))).toBe('409 wrong-state supersedes');
    }
  });

  it('is only one, where two people replace the same one at the same moment', async () => {
    const old = await rated(world.ids.editor);
    const both = await Promise.all(
      [world.ids.editor, world.ids.editor2].map((who) => post(who, { supersedes: old.id })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await listed()).toHaveLength(2);
  });
});

describe('withdrawing', () => {
  it('shows who, for whom and why, and the rating stays readable', async () => {
    const rating = await rated(world.ids.editor);
    const answer = await withdraw(world.ids.editor, rating.id, 'A slip of the finger.');
    expect(answer.status).toBe(200);
    const [shown] = await listed();
    expect(shown).toMatchObject({
      id: rating.id,
      narrative: rating.narrative,
      withdrawn: { personName: 'Edith Editor', organisation: 'College', reason: 'A slip of the finger.' },
    });
    expect(answer.json).toEqual(shown);
  });

  it('an agreed rating is for the editor who signed it or an owner', async () => {
    const rating = await rated(world.ids.editor);
    for (const who of [world.ids.viewer, world.ids.commenter, world.ids.editor2]) {
      expect(refusal(await withdraw(who, rating.id))).toBe('403 role-too-low');
    }
    expect(refusal(await withdraw(world.ids.outsider, rating.id))).toBe('404 not-found');
    expect((await withdraw(world.ids.owner, rating.id)).status).toBe(200);
  });

  it('an individual rating is for the person who gave it alone', async () => {
    const rating = await rated(world.ids.commenter, { kind: 'individual' });
    for (const who of [world.ids.commenter2, world.ids.editor, world.ids.owner]) {
      expect(refusal(await withdraw(who, rating.id))).toBe('403 role-too-low');
    }
    expect((await withdraw(world.ids.commenter, rating.id)).status).toBe(200);
  });

  it('needs a reason, an existing rating, and one that was not withdrawn before', async () => {
    const { id } = await rated(world.ids.editor);
    expect(refusal(await withdraw(world.ids.editor, id, ' '))).toBe('422 invalid-request reason');
    for (const unknown of ['nowhere', `${world.strategyId}.nowhere`, 'a.b.c', id.replace('.', '%2e.')]) {
      expect(refusal(await withdraw(world.ids.editor, unknown)), unknown).toBe('404 not-found');
    }
    await withdraw(world.ids.editor, id);
    expect(refusal(await withdraw(world.ids.editor, id))).toBe('409 wrong-state');
  });
});

describe('a request that is repeated over bad Wi-Fi', () => {
  it('rates once for one Idempotency-Key, and answers the same', async () => {
    const key = { 'idempotency-key': 'b7f1' };
    const [first, again] = [await post(world.ids.editor, {}, key), await post(world.ids.editor, {}, key)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json).toEqual(first.json);
    expect(await listed()).toHaveLength(1);
  });

  it('rates once where both arrive at the same moment, also when it replaces a rating', async () => {
    const old = await rated(world.ids.editor);
    const send = () => post(world.ids.editor, { supersedes: old.id }, { 'idempotency-key': 'x' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await listed()).toHaveLength(2);
  });

  it('withdraws once', async () => {
    const { id } = await rated(world.ids.editor);
    const send = () =>
      world.ask(
        world.ids.editor,
        'POST',
        `/api/ratings/${id}/withdraw`,
        { reason: 'Slip.' },
        { 'idempotency-key': 'y' },
      );
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(200);
    const { items } = await world.store.ledgers.read(world.strategyId);
    expect(items).toHaveLength(2);
  });

  it('is refused where the same key carries another rating, and one person’s key is not another’s', async () => {
    const key = { 'idempotency-key': 'k' };
    await post(world.ids.editor, {}, key);
    expect(refusal(await post(world.ids.editor, { level: 'red' }, key))).toBe('409 wrong-state');
    expect((await post(world.ids.editor2, { level: 'red' }, key)).status).toBe(201);
    expect(refusal(await post(world.ids.editor, {}, { 'idempotency-key': 'k'.repeat(201) }))).toBe(
      '422 invalid-request Idempotency-Key',
    );
  });
});

describe('the history', () => {
  it('is newest first, of one target where asked, and nothing is ever removed', async () => {
    const one = await rated(world.ids.editor);
    const other = await rated(world.ids.editor, { target: outcomeId });
    await withdraw(world.ids.editor, one.id);
    const fresh = await rated(world.ids.editor);
    expect((await listed()).map(({ id }) => id)).toEqual([fresh.id, other.id, one.id]);
    expect((await listed(`?target=${objectiveId}`)).map(({ id }) => id)).toEqual([fresh.id, one.id]);
    await world.change((doc) =>
      edit.deleteRecord(doc, 'objective', objectiveId, { personId: 'p', at: new Date().toISOString() }),
    );
    expect(await listed(`?target=${objectiveId}`)).toHaveLength(2);
  });

  it('has no door that changes or removes a rating', async () => {
    const { id } = await rated(world.ids.editor);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      for (const path of [`/api/ratings/${id}`, `${base}/ratings/${id}`, `${base}/ratings`]) {
        expect((await world.ask(world.ids.owner, method, path, {})).status, `${method} ${path}`).toBe(404);
      }
    }
  });

  it('names no person who was erased', async () => {
    await rated(world.ids.commenter, { kind: 'individual' });
    await world.erase(world.ids.commenter);
    const [shown] = await listed();
    expect(shown?.by).toMatchObject({
      personId: null,
      personName: 'A former member',
      organisation: 'Charity',
    });
  });

  it('still names somebody who only left', async () => {
    await rated(world.ids.editor);
    await world.leave(world.ids.editor);
    expect((await listed())[0]?.by).toMatchObject({ personName: 'Edith Editor', organisation: 'College' });
  });
});
