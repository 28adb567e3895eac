import { useParams } from 'react-router';
import { filterBoard } from '../../shared/board/filter.ts';
import type { Board } from '../../shared/board/shape.ts';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { useMe } from '../people/useMe.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { formatDate } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardList } from './BoardList.tsx';
import styles from './BoardPage.module.css';
import { BoardRules } from './BoardRules.tsx';
import { Conversations } from './Conversations.tsx';
import { Counts } from './Counts.tsx';
import { Moved } from './Moved.tsx';
import { useBoard } from './useBoard.ts';
import { useFilter } from './useFilter.ts';
import { useNarrow } from './useNarrow.ts';

/** How many of each, what moved, what is worth a conversation, then the list: what a leader has two minutes for. */
export function BoardPage() {
  const { s = '' } = useParams();
  const filtering = useFilter();
  const board = useBoard(s, filtering.asAt);
  const me = useMe();
  const home = me.data?.memberships.find(({ strategies }) => strategies.some(({ id }) => id === s));
  const narrow = useNarrow();
  const { data } = board;
  return (
    <Page
      title="Board"
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      status={data && <span>As at {formatDate(data.asAt ?? data.drawnAt)}</span>}
      actions={narrow ? undefined : <Button onClick={() => print()}>Print</Button>}
    >
      <div className={styles.head}>
        <div className={styles.heading}>
          {data && <p className={styles.eyebrow}>{data.title}</p>}
          <PageHeading>{narrow ? 'Where we are' : 'Where we are, as a partnership'}</PageHeading>
          {data && <p className={styles.printed}>As at {formatDate(data.asAt ?? data.drawnAt)}</p>}
        </div>
        {data && <BoardFilters board={data} filtering={filtering} />}
      </div>
      {board.isPending && <Loading what="the board" />}
      {board.isError && (
        <ProblemNotice problem={toProblem(board.error)} onRetry={() => void board.refetch()}>
          {filtering.asAt !== undefined && (
            <Button size="s" onClick={() => filtering.change({ asAt: undefined })}>
              Show today
            </Button>
          )}
        </ProblemNotice>
      )}
      {data && <BoardBody board={data} filtering={filtering} />}
    </Page>
  );
}

function BoardBody({ board, filtering }: { board: Board; filtering: ReturnType<typeof useFilter> }) {
  const shown = filterBoard(board, filtering.filter);
  const s = board.strategyId;
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
      <Counts overview={shown} />
      <div className={styles.news}>
        <Moved overview={shown} strategyId={s} />
        <Conversations overview={shown} strategyId={s} />
      </div>
      {shown.counts.total === 0 ? (
        <EmptyState
          title="Nothing matches"
          action={
            <Button
              onClick={() =>
                filtering.change({
                  organisation: undefined,
                  tag: undefined,
                  level: undefined,
                  control: undefined,
                })
              }
            >
              Show everything
            </Button>
          }
        >
          No objective fits all of what you chose.
        </EmptyState>
      ) : (
        <BoardList board={shown} />
      )}
      <BoardRules rules={board.rules} />
    </>
  );
}
