import { Problem } from '../../shared/errors.ts';
import type { RatingTarget } from '../../shared/ledger/rating.ts';
import { objectivesOf, type Strategy } from '../../shared/strategy/strategy.ts';

/** Something that can carry a level, with what stands for it as evidence. */
export interface Rateable {
  target: RatingTarget;
  title: string;
  /** Each once. An outcome's are those of its objectives. */
  indicatorIds: string[];
}

/**
 * The outcome or objective of this id, as it is in the strategy at this moment.
 * @throws Problem `not-rateable` for anything else: an indicator, something deleted, something of another strategy
 */
export function rateableIn(strategy: Strategy, id: string): Rateable {
  const objective = objectivesOf(strategy).find((each) => each.id === id);
  if (objective) {
    const indicatorIds = objective.links.map((link) => link.indicatorId);
    return { target: { type: 'objective', id }, title: objective.title, indicatorIds };
  }
  const outcome = strategy.outcomes.find((each) => each.id === id);
  if (outcome) {
    const linked = outcome.objectives.flatMap(({ links }) => links.map((link) => link.indicatorId));
    return { target: { type: 'outcome', id }, title: outcome.title, indicatorIds: [...new Set(linked)] };
  }
  throw new Problem(
    'not-rateable',
    'That is not an outcome or an objective of this strategy. Indicators are never rated: they have a direction in words.',
    [{ path: 'target', message: 'Name an outcome or an objective of this strategy' }],
  );
}
