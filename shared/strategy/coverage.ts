import { objectivesOf, type Strategy } from './strategy.ts';

/** How an item of a framework is served, at its strongest. */
export const servings = ['objective', 'below', 'indicator', 'none'] as const;
export type Serving = (typeof servings)[number];

/** What is asked about: an item of a framework. */
export interface CoverageItem {
  /** `framework/item`. */
  id: string;
  title: string;
  heading?: string | null;
  parent?: string | undefined;
  /** Taken out of use. */
  retired?: boolean | undefined;
}

export interface CoveredItem {
  id: string;
  title: string;
  heading: string | null;
  /** Id of the item that it belongs to, or null. */
  parent: string | null;
  /** Ids of the objectives tagged with it, in the order of the strategy. */
  objectives: string[];
  /** Ids of objectives tagged with an item inside it, and not with it. */
  below: string[];
  /** Linked indicators that belong to it, each with the objectives that link it and are not tagged with it. */
  indicators: { id: string; objectives: string[] }[];
  /** `below`: by what is inside it alone; `indicator`: no objective says so, but one links an indicator of it. */
  served: Serving;
}

export interface Coverage {
  /** Every item of the framework, in its order, those that no objective serves too; retired ones only where one does. */
  items: CoveredItem[];
  /** Ids of the objectives that serve no item of the framework, in the order of the strategy. */
  untagged: string[];
}

/**
 * Which items of a framework a strategy's objectives say they serve, and which objectives serve none. `tagsOf` tells the
 * `framework/item` ids that an indicator belongs to.
 */
export function coverageOf(
  strategy: Strategy,
  items: readonly CoverageItem[],
  tagsOf: (indicatorId: string) => readonly string[],
): Coverage {
  const objectives = objectivesOf(strategy);
  const tagged = new Map<string, string[]>(items.map(({ id }) => [id, []]));
  const linked = new Map<string, Map<string, string[]>>(items.map(({ id }) => [id, new Map()]));
  const untagged: string[] = [];
  for (const { id, tags, links } of objectives) {
    const of = new Set(tags.filter((tag) => tagged.has(tag)));
    if (of.size === 0) untagged.push(id);
    for (const tag of of) tagged.get(tag)?.push(id);
    for (const { indicatorId } of links) {
      for (const tag of tagsOf(indicatorId)) {
        const through = of.has(tag) ? undefined : linked.get(tag);
        if (!through) continue;
        const known = through.get(indicatorId);
        if (known) known.push(id);
        else through.set(indicatorId, [id]);
      }
    }
  }
  const inside = itemsInside(items);
  const inUse = new Set(items.flatMap(({ id, retired }) => (retired ? [] : [id])));
  const shown = ({ id, served }: CoveredItem) =>
    inUse.has(id) || served !== 'none' || (inside.get(id) ?? []).some((item) => inUse.has(item));
  const order = new Map(objectives.map(({ id }, place) => [id, place]));
  const inOrder = (ids: Iterable<string>) =>
    [...new Set(ids)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    items: items
      .map(({ id, title, heading = null, parent = null }): CoveredItem => {
        const own = tagged.get(id) ?? [];
        const said = new Set(own);
        const deeper = (inside.get(id) ?? []).flatMap((item) => tagged.get(item) ?? []);
        const below = inOrder(deeper.filter((objective) => !said.has(objective)));
        const through = linked.get(id) ?? new Map<string, string[]>();
        const indicators = [...through].map(([indicator, ids]) => ({ id: indicator, objectives: ids }));
        const served: Serving =
          own.length > 0
            ? 'objective'
            : below.length > 0
              ? 'below'
              : indicators.length > 0
                ? 'indicator'
                : 'none';
        return { id, title, heading, parent, objectives: own, below, indicators, served };
      })
      .filter(shown),
    untagged,
  };
}

/** The items inside each, at any depth. A framework whose items go round in a circle ends where it began. */
function itemsInside(items: readonly CoverageItem[]): Map<string, string[]> {
  const parents = new Map(items.map(({ id, parent }) => [id, parent]));
  const inside = new Map<string, string[]>();
  for (const { id } of items) {
    const seen = new Set([id]);
    for (let up = parents.get(id); up !== undefined && !seen.has(up); up = parents.get(up)) {
      seen.add(up);
      inside.set(up, [...(inside.get(up) ?? []), id]);
    }
  }
  return inside;
}
