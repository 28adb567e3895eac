import type { QueryOf } from '../../shared/api/endpoint.ts';
import type { IndicatorItem, listIndicators } from '../../shared/api/evidence.ts';
import { geographyLevelOf } from '../../shared/evidence/area.ts';

type Query = QueryOf<typeof listIndicators>;

/** A filter of the library: a framework by its id (with its items), or a property of the indicator. */
export type Filter = { framework: string } | 'framework' | 'polarity' | 'level' | 'freshness' | 'origin';

export function passes(item: IndicatorItem, query: Query): boolean {
  return passesAllBut(item, query, null);
}

/** Whether it passes with one filter left open: what counts the choices of that filter. */
export function passesAllBut(item: IndicatorItem, query: Query, open: Filter | null): boolean {
  return (
    (open === 'framework' || carriesFramework(item, query.framework)) &&
    tagGroups(query.tag ?? []).every(
      ([framework, tags]) =>
        (typeof open === 'object' && open?.framework === framework) ||
        tags.some((tag) => item.tags.includes(tag)),
    ) &&
    (open === 'polarity' || query.polarity === undefined || item.polarity === query.polarity) &&
    (open === 'level' ||
      query.level === undefined ||
      item.levels.some((type) => geographyLevelOf(type) === query.level)) &&
    (open === 'freshness' || query.freshness === undefined || item.freshness === query.freshness) &&
    (open === 'origin' || query.origin === undefined || item.origin === query.origin)
  );
}

export function carriesFramework(
  { tags }: Pick<IndicatorItem, 'tags'>,
  framework: string | undefined,
): boolean {
  return framework === undefined || tags.some((tag) => tag.startsWith(`${framework}/`));
}

/** Tags by the framework that they belong to. */
function tagGroups(tags: readonly string[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const tag of tags) {
    const framework = tag.slice(0, tag.indexOf('/'));
    groups.set(framework, [...(groups.get(framework) ?? []), tag]);
  }
  return [...groups];
}
