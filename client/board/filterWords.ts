import { type BoardFilter, notRated, stageSkipped } from '../../shared/board/filter.ts';
import { boardObjectives } from '../../shared/board/rows.ts';
import type { Board } from '../../shared/board/shape.ts';
import { cannotAssess } from '../../shared/ledger/levels.ts';
import { stages, stageWords } from '../../shared/ledger/stages.ts';

/** What each kind of control is called as a filter. */
export const controlChoices = [
  { value: 'ours', label: 'In our own control' },
  { value: 'direct', label: 'Direct control' },
  { value: 'shared', label: 'Shared control' },
  { value: 'influence', label: 'Influence only' },
  { value: 'none', label: 'No control' },
] as const;

/** Each stage, and what is missing somewhere. */
export const stageChoices = [
  ...stages.map((stage) => ({ value: stage, label: stageWords[stage].label })),
  { value: stageSkipped, label: 'A stage left out' },
];

/**
 * What a filter leaves, in words, or undefined where nothing is filtered. A board on paper has no filters to look at, and
 * "1 Red, 0 Amber" without this line would be untrue.
 */
export function filterWords(
  board: Board,
  filter: BoardFilter,
  tagLabel: (tag: string) => string,
): string | undefined {
  const { organisation, tag, level, control, stage } = filter;
  const lead = boardObjectives(board).find((objective) => objective.lead?.id === organisation)?.lead?.name;
  const words = [
    organisation !== undefined && `led by ${lead ?? 'an organisation that leads nothing'}`,
    tag !== undefined && `serving ${tagLabel(tag)}`,
    level !== undefined && `rated ${levelLabel(board, level)}`,
    control !== undefined && controlChoices.find(({ value }) => value === control)?.label.toLowerCase(),
    stage !== undefined &&
      (stage === stageSkipped ? 'with a stage left out' : `at ${stageWords[stage].label.toLowerCase()}`),
  ].filter((part) => typeof part === 'string');
  return words.length === 0 ? undefined : `Only objectives ${words.join(', ')}`;
}

function levelLabel(board: Board, level: string): string {
  if (level === notRated) return 'not at all yet';
  if (level === cannotAssess) return '“cannot be assessed”';
  return board.counts.levels.find(({ id }) => id === level)?.label ?? level;
}
