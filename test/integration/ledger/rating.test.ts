import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strategySchema } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';
import { idIn, refusal } from '../../support/strategyWorld.ts';

let world: RatingWorld['world'];
let base: RatingWorld['base'];
let objectiveId: RatingWorld['objectiveId'];
let outcomeId: RatingWorld['outcomeId'];
let post: RatingWorld['post'];
let rated: RatingWorld['rated'];
let listed: RatingWorld['listed'];
let withdraw: RatingWorld['withdraw'];
let link: RatingWorld['link'];

beforeEach(async () => {
  ({ world, base, objectiveId, outcomeId, post, rated, listed, withdraw, link } = await openRatingWorld());
});
afterEach(() => world[Symbol.asyncDispose]());

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
