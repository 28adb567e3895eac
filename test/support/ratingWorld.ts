import { expect } from 'vitest';
import { z } from 'zod';
import { type RatingView, ratingViewSchema } from '../../shared/api/ratings.ts';
import { openWorld, withObjective } from './strategyWorld.ts';

/** A world with one outcome and one objective, and short ways to rate them as somebody. */
export async function openRatingWorld(options: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(options);
  const base = `/api/strategies/${world.strategyId}`;
  const { objectiveId, outcomeId } = await withObjective(world);

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
  return { world, base, objectiveId, outcomeId, statement, post, rated, listed, withdraw, link };
}

export type RatingWorld = Awaited<ReturnType<typeof openRatingWorld>>;
