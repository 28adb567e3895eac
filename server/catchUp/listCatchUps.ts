import type { listCatchUps as endpoint } from '../../shared/api/catchUp.ts';
import type { ResponseOf } from '../../shared/api/endpoint.ts';
import { placesOf } from '../inbox/places.ts';
import { deedsSince } from './deedsSince.ts';
import type { CatchUpParts } from './parts.ts';
import { seenAt } from './seen.ts';

/** Looking through more would keep a home page waiting; each strategy’s own page tells of what happened there. */
const most = 50;

/** In which of somebody’s strategies others did something since they were last there. */
export async function listCatchUps(
  parts: CatchUpParts,
  personId: string,
): Promise<ResponseOf<typeof endpoint>> {
  const places = await placesOf(parts, personId);
  const all = places.flatMap((place) => place.strategies.map(({ id }) => ({ place, strategyId: id })));
  const strategies: ResponseOf<typeof endpoint>['strategies'] = [];
  // One after the other: what people are writing meanwhile comes first.
  for (const { place, strategyId } of all.slice(0, most)) {
    try {
      const since = (await seenAt(parts, personId, strategyId)) ?? place.since;
      const deeds = await deedsSince(parts, strategyId, since);
      const blocks = new Set(deeds.filter(({ by }) => by !== personId).map(({ block }) => block));
      if (blocks.size > 0) strategies.push({ strategyId, since, blocks: blocks.size });
    } catch (error) {
      parts.onError(error);
    }
  }
  return { strategies };
}
