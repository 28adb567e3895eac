import type { Reader } from '../../shared/inbox/reader.ts';
import type { StrategyNews } from '../../shared/inbox/strategyNews.ts';
import { allOf } from '../people/pages.ts';
import { type PersonKinds, personPrefix } from '../people/personRecords.ts';
import type { Blocks } from './blockBook.ts';
import type { InboxParts } from './parts.ts';
import { type Place, placesOf } from './places.ts';

/** One of somebody’s strategies with all that decides what concerns them in it. */
export interface Surroundings {
  place: Place;
  reader: Reader;
  blocks: Blocks;
  news: StrategyNews;
}

/** So many strategies are looked into at once: a document that nobody has open takes memory while it is read. */
const atOnce = 8;

/** Calls back for each of somebody’s strategies. One that can’t be read is reported and left out: the others are worth reading. */
export async function eachStrategy(
  parts: InboxParts,
  personId: string,
  use: (surroundings: Surroundings) => Promise<void>,
): Promise<void> {
  const [places, followed] = await Promise.all([
    placesOf(parts, personId),
    allOf<PersonKinds['follows']>(parts.records, personPrefix + personId, 'follows'),
  ]);
  const next = places
    .flatMap((place) => place.strategies.map(({ id }) => ({ place, strategyId: id })))
    .values();
  const work = async () => {
    for (const { place, strategyId } of next) {
      try {
        const follows = new Set(followed.find(({ id }) => id === strategyId)?.value.targets);
        await use(await surroundingsOf(parts, place, { personId, strategyId, follows }));
      } catch (error) {
        parts.onError(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function surroundingsOf(
  parts: Pick<InboxParts, 'blocks' | 'news'>,
  place: Place,
  own: Pick<Reader, 'personId' | 'strategyId' | 'follows'>,
): Promise<Surroundings> {
  const [blocks, news] = await Promise.all([
    parts.blocks.read(own.strategyId),
    parts.news.read(own.strategyId),
  ]);
  const { organisations, since } = place;
  return { place, reader: { ...own, organisations, since, objectives: blocks.objectives }, blocks, news };
}
