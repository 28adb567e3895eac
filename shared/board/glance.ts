import type { RatingEntry } from '../ledger/rating.ts';
import type { FrozenLevel } from '../ledger/scale.ts';
import { signedIdOf } from '../ledger/signedId.ts';
import type { Ranks } from './ranks.ts';
import type { Badge, BoardRow, Glance, Move } from './shape.ts';

export const movedRule =
  'The latest agreed rating names another level than the one before it, and was made in the last twelve ' +
  'months. Ratings that were replaced or withdrawn do not count.';

/** How many agreed ratings a row shows. */
export const historyLength = 5;

export function badgeOf(words: FrozenLevel): Badge {
  return { label: words.label, shape: words.shape, tone: words.tone };
}

export function glanceOf(strategyId: string, rating: RatingEntry): Glance {
  return {
    id: signedIdOf(strategyId, rating.id),
    level: rating.level,
    badge: rating.levelWords && badgeOf(rating.levelWords),
    at: rating.at,
  };
}

/** `ratings` are the agreed ones that stand, oldest first. `organisationOf` answers a name for an id. */
export function ratedPart(
  strategyId: string,
  ratings: readonly RatingEntry[],
  ranks: Ranks,
  organisationOf: (id: string) => string,
): Pick<BoardRow, 'now' | 'history' | 'move'> {
  const history = ratings.slice(-historyLength).map((rating) => glanceOf(strategyId, rating));
  const [before, latest] = [ratings.at(-2), ratings.at(-1)];
  const to = history.at(-1);
  if (!latest || !to) return { now: null, history, move: null };
  const { levelWords, direction, confidence, narrative } = latest;
  const organisation = organisationOf(latest.organisationId);
  const now = { ...to, levelWords, direction, confidence, narrative, organisation };
  const from = history.at(-2);
  return { now, history, move: before && from ? moveOf(before, latest, from, to, ranks) : null };
}

function moveOf(
  before: RatingEntry,
  latest: RatingEntry,
  from: Glance,
  to: Glance,
  ranks: Ranks,
): Move | null {
  if (before.level === latest.level) return null;
  const change = ranks.compare(before, latest);
  return { from, to, way: change > 0 ? 'up' : change < 0 ? 'down' : 'sideways' };
}
