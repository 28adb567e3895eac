import { useSearchParams } from 'react-router';
import { type BoardFilter, stageSkipped } from '../../shared/board/filter.ts';
import { stages } from '../../shared/ledger/stages.ts';
import { controls } from '../../shared/strategy/document.ts';

export interface FilterState {
  filter: BoardFilter;
  /** YYYY-MM-DD, or undefined for today. */
  asAt: string | undefined;
  change: (parts: Partial<Record<FilterPart, string | undefined>>) => void;
  active: boolean;
}

const parts = ['organisation', 'tag', 'level', 'control', 'stage', 'asAt'] as const;
type FilterPart = (typeof parts)[number];

/** Shows everything again. */
export const noFilter = {
  organisation: undefined,
  tag: undefined,
  level: undefined,
  control: undefined,
  stage: undefined,
};

/** What is filtered stands in the address, so a board can be sent to somebody as one sees it. */
export function useFilter(): FilterState {
  const [search, setSearch] = useSearchParams();
  const get = (part: FilterPart) => search.get(part) ?? undefined;
  return {
    filter: {
      organisation: get('organisation'),
      tag: get('tag'),
      level: get('level'),
      control: controlOf(get('control')),
      stage: stageOf(get('stage')),
    },
    asAt: get('asAt'),
    active: parts.some((part) => part !== 'asAt' && search.has(part)),
    change(changed) {
      const next = new URLSearchParams(search);
      for (const [part, value] of Object.entries(changed)) {
        if (value === undefined || value === '') next.delete(part);
        else next.set(part, value);
      }
      setSearch(next, { replace: true, preventScrollReset: true });
    },
  };
}

function controlOf(value: string | undefined): BoardFilter['control'] {
  return value === 'ours' ? 'ours' : controls.find((control) => control === value);
}

function stageOf(value: string | undefined): BoardFilter['stage'] {
  return value === stageSkipped ? stageSkipped : stages.find((stage) => stage === value);
}
