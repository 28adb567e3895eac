import type { Stage } from '../ledger/stages.ts';
import type { Control } from '../strategy/document.ts';
import { overviewOf } from './overview.ts';
import type { Board, BoardObjective } from './shape.ts';

/** What the partnership can act on itself: alone, or with others around the table. */
export const ourControl: readonly Control[] = ['direct', 'shared'];

/** An objective with no agreed rating yet, as a choice among the levels. */
export const notRated = 'not-rated';

/** A stage was left out and not made up for, as a choice among the stages. */
export const stageSkipped = 'skipped';

/** Every part that is given must match. */
export interface BoardFilter {
  /** Id of the organisation that leads. */
  organisation?: string | undefined;
  /** A `framework/item` id, or a framework's id for any of its items. */
  tag?: string | undefined;
  /** A level's id, `cannot-assess` or `not-rated`. */
  level?: string | undefined;
  /** One kind of control, or `ours`: at least one link with direct or shared control. */
  control?: Control | 'ours' | undefined;
  /** A stage, or `skipped`. */
  stage?: Stage | typeof stageSkipped | undefined;
}

/** The worst level, where the partnership has some control itself: the reds to begin with. */
export function worstAndOurs(board: Pick<Board, 'scale'>): BoardFilter {
  return { level: board.scale[0]?.id, control: 'ours' };
}

/**
 * The board with the objectives that match. Outcomes with none left go; those that stay are headings, so what moved and
 * what is worth a conversation then speak of objectives alone.
 */
export function filterBoard(board: Board, filter: BoardFilter): Board {
  if (Object.values(filter).every((part) => part === undefined)) return board;
  const keep = (objective: BoardObjective) => matches(objective, filter);
  const rows = {
    outcomes: board.outcomes
      .map((outcome) => ({ ...outcome, objectives: outcome.objectives.filter(keep) }))
      .filter(({ objectives }) => objectives.length > 0),
    withoutOutcome: board.withoutOutcome.filter(keep),
  };
  return { ...board, ...rows, ...overviewOf(rows, board.scale, board.asAt ?? board.drawnAt, false) };
}

function matches(
  objective: BoardObjective,
  { organisation, tag, level, control, stage }: BoardFilter,
): boolean {
  if (organisation !== undefined && objective.lead?.id !== organisation) return false;
  if (tag !== undefined && !objective.tags.some((each) => each === tag || each.startsWith(`${tag}/`)))
    return false;
  if (level !== undefined && (objective.now?.level ?? notRated) !== level) return false;
  if (!isAt(objective, stage)) return false;
  if (control === undefined) return true;
  const wanted = control === 'ours' ? ourControl : [control];
  return objective.controls.some((each) => wanted.includes(each));
}

function isAt({ stage: { name, skipped } }: BoardObjective, wanted: BoardFilter['stage']): boolean {
  if (wanted === undefined) return true;
  return wanted === stageSkipped ? skipped.length > 0 : name === wanted;
}
