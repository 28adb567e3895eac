import type { Reader } from '../../shared/inbox/reader.ts';
import type { StrategyNews } from '../../shared/inbox/strategyNews.ts';
import { PersonRecords } from '../people/personRecords.ts';
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
  const places = await placesOf(parts, personId);
  const next = places
    .flatMap((place) => place.strategies.map(({ id }) => ({ place, strategyId: id })))
    .values();
  const work = async () => {
    for (const { place, strategyId } of next) {
      try {
        await use(await surroundingsOf(parts, personId, place, strategyId));
      } catch (error) {
        parts.onError(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

export async function surroundingsOf(
  parts: Pick<InboxParts, 'blocks' | 'news' | 'records'>,
  personId: string,
  place: Place,
  strategyId: string,
): Promise<Surroundings> {
  const [blocks, news, followed] = await Promise.all([
    parts.blocks.read(strategyId),
    parts.news.read(strategyId),
    new PersonRecords(parts.records, personId).get('follows', strategyId),
  ]);
  const { organisations, since } = place;
  const reader: Reader = {
    ...{ personId, strategyId, organisations, since },
    follows: new Set(followed?.value.targets),
    objectives: blocks.objectives,
  };
  return { place, reader, blocks, news };
}
