import { useEffect, useState } from 'react';
import { may } from '../../../shared/access.ts';
import { toProblem } from '../../api/toProblem.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { Attribution } from '../Attribution.tsx';
import { EvidencePage } from '../EvidencePage.tsx';
import { AddIndicatorDialog } from '../own/AddIndicatorDialog.tsx';
import { useEvidenceNews } from '../useEvidenceNews.ts';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryList } from './LibraryList.tsx';
import styles from './LibraryPage.module.css';
import { LibrarySearch } from './LibrarySearch.tsx';
import { useLibrary } from './useLibrary.ts';
import { type LibraryFilter, useLibraryFilter } from './useLibraryFilter.ts';

/** Every indicator that the partnership can link: everybody’s, its own, and what it imported. */
export function LibraryPage() {
  const [adding, setAdding] = useState(false);
  return (
    <EvidencePage
      title="Evidence"
      actions={({ role, strategyId }) =>
        may(role, 'keep-indicators') && (
          <>
            <Button onClick={() => setAdding(true)}>Add one of our own</Button>
            <ButtonLink to={`/s/${strategyId}/evidence/import`}>Import data</ButtonLink>
          </>
        )
      }
    >
      {(home) => (
        <>
          <Library home={home} />
          {adding && <AddIndicatorDialog home={home} onClose={() => setAdding(false)} />}
        </>
      )}
    </EvidencePage>
  );
}

function Library({ home }: { home: StrategyHome }) {
  const filter = useLibraryFilter();
  const { data, error, isPending, isPlaceholderData, refetch } = useLibrary(home.partnershipId, filter.query);
  useEvidenceNews(home.strategyId, home.partnershipId);
  const narrow = useNarrow();
  const filters = data && <LibraryFilters choices={data.choices} filter={filter} />;
  const count = data?.indicators.length;
  const fresh = count !== undefined && !isPlaceholderData;
  useEffect(() => {
    if (fresh) announce(countWords(count), 'own', 'indicators found');
  }, [fresh, count]);
  return (
    <>
      <p className={styles.eyebrow}>{home.partnershipName}</p>
      <PageHeading>Evidence</PageHeading>
      <p className={styles.lede}>
        What was measured about our place, by whom and when. Indicators are never rated: each has a direction
        in words, and three scores.
      </p>
      <LibrarySearch words={filter.get('q') ?? ''} onChange={(q) => filter.change({ q })} />
      {narrow ? (
        <details className={styles.fold} open={filter.active || undefined}>
          <summary>Filter</summary>
          {filters}
        </details>
      ) : (
        filters
      )}
      {isPending && <Loading what="the library" />}
      {error !== null && (
        <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()}>
          <Button size="s" onClick={filter.clear}>
            Show everything
          </Button>
        </ProblemNotice>
      )}
      {data && error === null && (
        <div data-waiting={isPlaceholderData || undefined}>
          <p className={styles.count}>{countWords(data.indicators.length)}</p>
          {data.indicators.length === 0 ? (
            <NothingFits filter={filter} />
          ) : (
            <LibraryList
              // Another question starts at its beginning.
              key={JSON.stringify(filter.query)}
              home={home}
              indicators={data.indicators}
              ages={data.choices.freshness}
            />
          )}
        </div>
      )}
      <Attribution />
    </>
  );
}

function NothingFits({ filter }: { filter: LibraryFilter }) {
  const everywhere = filter.get('absent') === 'include';
  return (
    <EmptyState
      title="No indicator fits all of that"
      action={
        <span className={styles.ways}>
          {!everywhere && (
            <Button onClick={() => filter.change({ absent: 'include' })}>
              Look also where our place has no figure
            </Button>
          )}
          <Button onClick={filter.clear}>Show everything</Button>
        </span>
      }
    >
      Try fewer words or fewer filters. What nobody publishes, a partnership can count itself, or import.
    </EmptyState>
  );
}

function countWords(count: number): string {
  return count === 1 ? '1 indicator' : `${count} indicators`;
}
