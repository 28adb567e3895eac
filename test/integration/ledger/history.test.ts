import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as edit from '../../../shared/strategy/edit.ts';
import { openRatingWorld, type RatingWorld } from '../../support/ratingWorld.ts';

let world: RatingWorld['world'];
let base: RatingWorld['base'];
let objectiveId: RatingWorld['objectiveId'];
let outcomeId: RatingWorld['outcomeId'];
let rated: RatingWorld['rated'];
let listed: RatingWorld['listed'];
let withdraw: RatingWorld['withdraw'];

beforeEach(async () => {
  ({ world, base, objectiveId, outcomeId, rated, listed, withdraw } = await openRatingWorld());
});
afterEach(() => world[Symbol.asyncDispose]());

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
