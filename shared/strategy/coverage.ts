import { objectivesOf, type Strategy } from './strategy.ts';

export interface CoveredItem {
  /** `framework/item`. */
  id: string;
  title: string;
  /** Ids of the objectives tagged with it, in the order of the strategy. */
  objectives: string[];
}

export interface Coverage {
  /** Every item of the framework, in its order, those that no objective serves too. */
  items: CoveredItem[];
  /** Ids of the objectives that serve no item of the framework, in the order of the strategy. */
  untagged: string[];
}

/** Which items of a framework a strategy's objectives say they serve, and which objectives serve none. */
export function coverageOf(strategy: Strategy, items: readonly { id: string; title: string }[]): Coverage {
  const objectives = objectivesOf(strategy);
  const ids = new Set(items.map(({ id }) => id));
  return {
    items: items.map(({ id, title }) => ({
      id,
      title,
      objectives: objectives.filter(({ tags }) => tags.includes(id)).map((objective) => objective.id),
    })),
    untagged: objectives.filter(({ tags }) => !tags.some((tag) => ids.has(tag))).map(({ id }) => id),
  };
}
