import { useFrameworks } from '../evidence/useFrameworks.ts';
import type { FilterChoice } from './FilterSelect.tsx';

/** The tags in use, by their titles, grouped by framework. */
export function useTagChoices(used: ReadonlySet<string>): FilterChoice[] {
  const { data = [] } = useFrameworks();
  return data.flatMap(({ title, items }) =>
    items
      .filter(({ id }) => used.has(id))
      .map((item) => ({ value: item.id, label: item.title, group: title })),
  );
}
