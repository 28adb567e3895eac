import { useEffect, useRef } from 'react';
import { filterBoard } from '../../shared/board/filter.ts';
import type { Board } from '../../shared/board/shape.ts';
import { Attribution } from '../evidence/Attribution.tsx';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BoardList } from './BoardList.tsx';
import styles from './BoardPage.module.css';
import { BoardRules } from './BoardRules.tsx';
import { Conversations } from './Conversations.tsx';
import { Counts } from './Counts.tsx';
import { Moved } from './Moved.tsx';
import { type FilterState, noFilter } from './useFilter.ts';

interface Props {
  board: Board;
  filtering: FilterState;
  /** What the filters leave, in words; undefined for everything. */
  only: string | undefined;
}

export function BoardBody({ board, filtering, only }: Props) {
  const shown = filterBoard(board, filtering.filter);
  const s = board.strategyId;
  useCountSaid(shown.counts.total, only);
  if (board.counts.total === 0) {
    return (
      <EmptyState
        title="No objectives yet"
        action={
          <ButtonLink to={`/s/${s}`} look="primary">
            Go to the strategy
          </ButtonLink>
        }
      >
        The board shows each objective with its agreed rating and its evidence. Write the first objective in
        the strategy.
      </EmptyState>
    );
  }
  return (
    <>
      {board.notes.length > 0 && (
        <div className={styles.notes}>
          {board.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <Button size="s" onClick={() => filtering.change({ asAt: undefined })}>
            Back to today
          </Button>
        </div>
      )}
      {only !== undefined && <p className={styles.only}>{only}.</p>}
      {shown.counts.total === 0 ? (
        <EmptyState
          title="Nothing matches"
          action={<Button onClick={() => filtering.change(noFilter)}>Show everything</Button>}
        >
          No objective fits all of what you chose.
        </EmptyState>
      ) : (
        <>
          <Counts overview={shown} />
          <div className={styles.news}>
            <Moved overview={shown} strategyId={s} filtered={only !== undefined} />
            <Conversations overview={shown} strategyId={s} filtered={only !== undefined} />
          </div>
          <BoardList board={shown} />
        </>
      )}
      <BoardRules rules={board.rules} />
      <Attribution />
    </>
  );
}

/** A filter changes every number on the page at once; somebody who can't see that is told how many are left. */
function useCountSaid(total: number, only: string | undefined): void {
  const before = useRef(only);
  useEffect(() => {
    if (before.current === only) return;
    before.current = only;
    const many = total === 1 ? '1 objective' : `${total} objectives`;
    announce(only === undefined ? `Showing all ${many}` : `${only}: ${many}`);
  }, [total, only]);
}
