import type { FilterChoices, IndicatorItem } from '../../shared/api/evidence.ts';
import { geographyLevelOf, geographyLevels } from '../../shared/evidence/area.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import { freshnessBands } from '../../shared/evidence/freshness.ts';
import { indicatorOrigins, polarities } from '../../shared/evidence/indicator.ts';
import { carriesFramework, type Filter } from './filters.ts';

const titles: Record<string, string> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither is better',
  national: 'National',
  regional: 'Regional',
  local: 'Local',
  'one-year': 'Less than a year old',
  'two-years': 'One to two years old',
  'five-years': 'Two to five years old',
  older: 'More than five years old',
  none: 'No figures',
  official: 'Published for everybody',
  own: 'Our own',
  imported: 'Imported by us',
};

/** `among` gives the indicators that pass all other filters. A choice that would find nothing is there, with a count of 0. */
export function choicesOf(
  frameworks: readonly Framework[],
  among: (filter: Filter) => readonly IndicatorItem[],
): FilterChoices {
  const counted = <Id extends string>(
    filter: Filter,
    ids: readonly Id[],
    has: (item: IndicatorItem, id: Id) => boolean,
  ) => {
    const items = among(filter);
    return ids.map((id) => ({
      id,
      title: titles[id] ?? id,
      count: items.filter((item) => has(item, id)).length,
    }));
  };
  const withFramework = among('framework');
  return {
    frameworks: frameworks.flatMap(({ id, title, status, items }) => {
      const withItem = among({ framework: id });
      const has = (tag: string) => withItem.some(({ tags }) => tags.includes(tag));
      const shown = items.filter((item) => !item.retired || has(item.id));
      // What was taken out of use is offered where something carries it still.
      if (status === 'archived' && !shown.some((item) => has(item.id))) return [];
      const choice = {
        id,
        title,
        count: withFramework.filter((item) => carriesFramework(item, id)).length,
        items: shown.map((each) => ({
          id: each.id,
          title: each.title,
          count: withItem.filter((item) => item.tags.includes(each.id)).length,
        })),
      };
      return [choice];
    }),
    polarity: counted('polarity', polarities, (item, id) => item.polarity === id),
    level: counted('level', geographyLevels, (item, id) =>
      item.levels.some((type) => geographyLevelOf(type) === id),
    ),
    freshness: counted('freshness', freshnessBands, (item, id) => item.freshness === id),
    origin: counted('origin', indicatorOrigins, (item, id) => item.origin === id),
  };
}
