import { useParams } from 'react-router';
import type { Board } from '../../shared/board/shape.ts';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { membershipFor, useMe } from '../people/useMe.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { formatDate } from '../ui/dates.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { BoardBody } from './BoardBody.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import styles from './BoardPage.module.css';
import { Foldable } from './Foldable.tsx';
import { filterWords } from './filterWords.ts';
import { useBoard } from './useBoard.ts';
import { useFilter } from './useFilter.ts';
import { useTagChoices } from './useTagChoices.ts';

/** How many of each, what moved, what is worth a conversation, then the list: what a leader has two minutes for. */
export function BoardPage() {
  const { s = '' } = useParams();
  const filtering = useFilter();
  const board = useBoard(s, filtering.asAt);
  const me = useMe();
  const home = membershipFor(s, me.data);
  const narrow = useNarrow();
  const { data } = board;
  const tags = useTagChoices(data, home?.partnershipId);
  const only =
    data &&
    filterWords(data, filtering.filter, (tag) => tags.find(({ value }) => value === tag)?.label ?? tag);
  return (
    <Page
      title="Board"
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      status={data && <span>As at {dayOf(data)}</span>}
      actions={narrow ? undefined : <Button onClick={() => print()}>Print</Button>}
    >
      <div className={styles.head}>
        <div className={styles.heading}>
          {data && <p className={styles.eyebrow}>{data.title}</p>}
          <PageHeading>{narrow ? 'Where we are' : 'Where we are, as a partnership'}</PageHeading>
          {data && <p className={styles.printed}>As at {dayOf(data)}</p>}
        </div>
        {(data === undefined || data.counts.total > 0) && (
          <Foldable active={filtering.active || filtering.asAt !== undefined}>
            {data && <BoardFilters board={data} filtering={filtering} tags={tags} />}
            {/* Not among the filters: where a date was refused there is no board to filter, but the date to mend. */}
            <div className={styles.asAt}>
              <span aria-hidden="true">As at</span>
              <DateField
                label="As at"
                labelHidden
                value={filtering.asAt ?? null}
                max={new Date().toISOString().slice(0, 10)}
                onChange={(day) => filtering.change({ asAt: day ?? undefined })}
              />
            </div>
          </Foldable>
        )}
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
      {data && <BoardBody board={data} filtering={filtering} only={only} />}
    </Page>
  );
}

/** The day that a board stands for. One that was asked for ends in UTC, which may be the next day here already. */
function dayOf({ asAt, drawnAt }: Board): string {
  return asAt === null ? formatDate(drawnAt) : formatDate(asAt, 'UTC');
}
