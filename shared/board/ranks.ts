import { cannotAssess, levelTones } from '../ledger/levels.ts';
import type { FrozenLevel, Scale } from '../ledger/scale.ts';

/** A level as a rating names it: its id, and the words that were frozen with it. */
export interface NamedLevel {
  level: string;
  levelWords: FrozenLevel | null;
}

/** Where a level stands on a partnership's scale. */
export interface Ranks {
  /** Above 0 where `b` is better than `a`, below 0 where worse, 0 where neither can be said. */
  compare(a: NamedLevel, b: NamedLevel): number;
  isBest(level: NamedLevel): boolean;
  isWorst(level: NamedLevel): boolean;
}

/**
 * Levels are compared by today's scale. A rating from before a change of scale may name a level that is gone: it is then
 * read by the colour frozen with it, since all that a later reader can know of its place is how it looked.
 */
export function ranksOf(scale: Scale): Ranks {
  const places = new Map(scale.map((level, place) => [level.id, place]));
  const tone = ({ levelWords }: NamedLevel) => (levelWords ? levelTones.indexOf(levelWords.tone) : -1);
  const isAt = (named: NamedLevel, place: number, wanted: FrozenLevel['tone']) => {
    if (named.level === cannotAssess) return false;
    return (places.get(named.level) ?? (named.levelWords?.tone === wanted ? place : -1)) === place;
  };
  return {
    compare(a, b) {
      if (a.level === cannotAssess || b.level === cannotAssess) return 0;
      const [from, to] = [places.get(a.level), places.get(b.level)];
      return from !== undefined && to !== undefined ? to - from : tone(b) - tone(a);
    },
    isBest: (named) => isAt(named, scale.length - 1, 'green'),
    isWorst: (named) => isAt(named, 0, 'red'),
  };
}
