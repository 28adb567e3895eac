import { expect, test } from 'vitest';
import { z } from 'zod';
import { currentRatingSchema } from '../../../shared/api/ratings.ts';
import { openWorld, refusal, withObjective } from '../../support/strategyWorld.ts';

test('the current ratings are the latest agreed one of each that stands, and nothing of the rest', async () => {
  await using world = await openWorld();
  const base = `/api/strategies/${world.strategyId}`;
  const { objectiveId, outcomeId } = await withObjective(world);
  const rate = async (target: string, level: string, kind: string) => {
    const body = { target, level, kind, confidence: 50, direction: 'steady', narrative: 'Because.' };
    return z
      .object({ id: z.string() })
      .parse((await world.ask(world.ids.editor, 'POST', `${base}/ratings`, body)).json).id;
  };
  const current = async () => {
    const answer = await world.ask(world.ids.viewer, 'GET', `${base}/ratings/current`);
    return z.strictObject({ ratings: z.array(currentRatingSchema.strict()) }).parse(answer.json).ratings;
  };

  await rate(objectiveId, 'amber', 'agreed');
  const red = await rate(objectiveId, 'red', 'agreed');
  await rate(objectiveId, 'green', 'individual');
  await rate(outcomeId, 'cannot-assess', 'agreed');
  expect((await current()).map(({ target, level }) => [target, level]).sort()).toEqual(
    [
      [objectiveId, 'red'],
      [outcomeId, 'cannot-assess'],
    ].sort(),
  );

  await world.ask(world.ids.editor, 'POST', `/api/ratings/${red}/withdraw`, { reason: 'Misread.' });
  expect((await current()).find(({ target }) => target === objectiveId)).toMatchObject({ level: 'amber' });
  const outside = await world.ask(world.ids.outsider, 'GET', `${base}/ratings/current`);
  expect(refusal(outside)).toBe('404 not-found');
});
