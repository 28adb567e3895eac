import { notRated, worstAndOurs } from '../../shared/board/filter.ts';
import { boardObjectives } from '../../shared/board/rows.ts';
import type { Board } from '../../shared/board/shape.ts';
import { Button } from '../ui/Button.tsx';
import { type FilterChoice, FilterSelect } from '../ui/FilterSelect.tsx';
import styles from './BoardFilters.module.css';
import { controlChoices, stageChoices } from './filterWords.ts';
import type { FilterState } from './useFilter.ts';

/** Every filter is the browser's own select: it works with a thumb, a keyboard and a screen reader. */
export function BoardFilters({
  board,
  filtering,
  tags,
}: {
  board: Board;
  filtering: FilterState;
  /** The tags in use. */
  tags: readonly FilterChoice[];
}) {
  const { filter, change } = filtering;
  const objectives = boardObjectives(board);
  const leads = new Map(objectives.flatMap(({ lead }) => (lead ? [[lead.id, lead.name] as const] : [])));

  const ours = worstAndOurs(board);
  const oursOn = filter.level === ours.level && filter.control === ours.control;
  const worst = board.scale[0]?.label ?? 'Worst';
  return (
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
      <FilterSelect
        label="Stage"
        all="Any stage"
        value={filter.stage}
        choices={stageChoices}
        onChange={(stage) => change({ stage })}
      />
      <Button
        aria-pressed={oursOn}
        onClick={() =>
          change(
            oursOn ? { level: undefined, control: undefined } : { level: ours.level, control: ours.control },
          )
        }
      >
        {worst} and ours
      </Button>
    </search>
  );
}
