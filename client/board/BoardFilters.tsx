import type { ReactNode } from 'react';
import { notRated, worstAndOurs } from '../../shared/board/filter.ts';
import { boardObjectives } from '../../shared/board/rows.ts';
import type { Board } from '../../shared/board/shape.ts';
import { Button } from '../ui/Button.tsx';
import styles from './BoardFilters.module.css';
import { FilterSelect } from './FilterSelect.tsx';
import type { FilterState } from './useFilter.ts';
import { useNarrow } from './useNarrow.ts';
import { useTagChoices } from './useTagChoices.ts';

const controlChoices = [
  { value: 'ours', label: 'In our own control' },
  { value: 'direct', label: 'Direct control' },
  { value: 'shared', label: 'Shared control' },
  { value: 'influence', label: 'Influence only' },
  { value: 'none', label: 'No control' },
];

/** Every filter is the browser's own select: it works with a thumb, a keyboard and a screen reader. */
export function BoardFilters({ board, filtering }: { board: Board; filtering: FilterState }) {
  const { filter, change } = filtering;
  const objectives = boardObjectives(board);
  const leads = new Map(objectives.flatMap(({ lead }) => (lead ? [[lead.id, lead.name] as const] : [])));
  const tags = useTagChoices(new Set(objectives.flatMap((objective) => objective.tags)));
  const ours = worstAndOurs(board);
  const oursOn = filter.level === ours.level && filter.control === ours.control;
  const worst = board.scale[0]?.label ?? 'Worst';
  return (
    <Foldable active={filtering.active || filtering.asAt !== undefined}>
      <search className={styles.filters} aria-label="Show only some objectives">
        <FilterSelect
          label="Led by"
          all="All partners"
          value={filter.organisation}
          choices={[...leads]
            .map(([value, label]) => ({ value, label }))
            .sort((a, b) => a.label.localeCompare(b.label))}
          onChange={(organisation) => change({ organisation })}
        />
        <FilterSelect
          label="Framework"
          all="All frameworks"
          value={filter.tag}
          choices={tags}
          onChange={(tag) => change({ tag })}
        />
        <FilterSelect
          label="Level"
          all="All levels"
          value={filter.level}
          choices={[
            ...board.counts.levels.map(({ id, label }) => ({ value: id, label })),
            { value: 'cannot-assess', label: 'Cannot be assessed' },
            { value: notRated, label: 'Not rated' },
          ]}
          onChange={(level) => change({ level })}
        />
        <FilterSelect
          label="Control"
          all="Any control"
          value={filter.control}
          choices={controlChoices}
          onChange={(control) => change({ control })}
        />
        <Button
          aria-pressed={oursOn}
          onClick={() =>
            change(
              oursOn
                ? { level: undefined, control: undefined }
                : { level: ours.level, control: ours.control },
            )
          }
        >
          {worst} and ours
        </Button>
        <label className={styles.date}>
          <span>As at</span>
          <input
            type="date"
            value={filtering.asAt ?? ''}
            max={new Date().toISOString().slice(0, 10)}
            onChange={(event) => change({ asAt: event.target.value })}
          />
        </label>
      </search>
    </Foldable>
  );
}

/** On a phone the board comes first and the filters fold away, unless one of them is on. */
function Foldable({ active, children }: { active: boolean; children: ReactNode }) {
  const narrow = useNarrow();
  if (!narrow) return children;
  return (
    <details className={styles.fold} open={active || undefined}>
      <summary>Filter, or another date</summary>
      {children}
    </details>
  );
}
