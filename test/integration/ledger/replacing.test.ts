import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

let world: RatingWorld['world'];
let outcomeId: RatingWorld['outcomeId'];
let post: RatingWorld['post'];
let rated: RatingWorld['rated'];
let listed: RatingWorld['listed'];
let withdraw: RatingWorld['withdraw'];

beforeEach(async () => {
  ({ world, outcomeId, post, rated, listed, withdraw } = await openRatingWorld());
});
afterEach(() => world[Symbol.asyncDispose]());

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
