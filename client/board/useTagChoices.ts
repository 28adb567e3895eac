import { boardObjectives } from '../../shared/board/rows.ts';
import type { Board } from '../../shared/board/shape.ts';
import { useFrameworks } from '../evidence/useFrameworks.ts';
import type { FilterChoice } from '../ui/FilterSelect.tsx';

/** The tags that the board's objectives carry, by their titles, grouped by framework. */
export function useTagChoices(board: Board | undefined, partnershipId: string | undefined): FilterChoice[] {
  const { data: frameworks = [] } = useFrameworks(partnershipId);
  const used = new Set(board && boardObjectives(board).flatMap(({ tags }) => tags));
  return frameworks.flatMap(({ title, items }) =>
    items
      .filter(({ id }) => used.has(id))
      .map((item) => ({ value: item.id, label: item.title, group: title })),
  );
}
