import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { may } from '../../shared/access.ts';
import type { VersionView } from '../../shared/api/versions.ts';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { membershipFor, useMe } from '../people/useMe.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Comparison } from './Comparison.tsx';
import styles from './HistoryPage.module.css';
import { NameVersion } from './NameVersion.tsx';
import { RestoreVersion } from './RestoreVersion.tsx';
import { now, type Span, spanOf } from './span.ts';
import { useVersions } from './useVersions.ts';
import { VersionList } from './VersionList.tsx';

type Open = { what: 'name'; version: VersionView | undefined } | { what: 'restore'; version: VersionView };

/** Who changed what, and when; two moments compared; and the way back. */
export function HistoryPage() {
  const { s = '' } = useParams();
  const [asked, setAsked] = useSearchParams();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>();
  const me = useMe();
  const home = membershipFor(s, me.data);
  const versions = useVersions(s);
  const known = versions.data ?? [];
  const span = spanOf(known, {
    from: asked.get('from') ?? undefined,
    to: asked.get('to') ?? undefined,
  });
  const shown = asked.get('to') ?? now;
  // The one before it, or itself, may be further back than the list goes so far.
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = versions;
  const goBack = known.length > 0 && span === undefined && hasNextPage && !isError;
  useEffect(() => {
    if (goBack && !isFetchingNextPage) void fetchNextPage();
  }, [goBack, isFetchingNextPage, fetchNextPage]);
  const compare = ({ from, to }: Span) => setAsked({ from, to });
  const mayKeep = may(home?.role, 'keep-version');
  const mayRestore = may(home?.role, 'restore-version');
  const keep = mayKeep && (
    <Button onClick={() => setOpen({ what: 'name', version: undefined })}>Keep a version</Button>
  );
  return (
    <Page
      title="History"
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      actions={keep}
    >
      <p className={styles.label}>{home?.strategies.find(({ id }) => id === s)?.title}</p>
      <PageHeading>History</PageHeading>
      {versions.isPending && <Loading what="the history" />}
      {versions.isError && (
        <ProblemNotice problem={toProblem(versions.error)} onRetry={() => void versions.refetch()} />
      )}
      {versions.isSuccess && known.length === 0 && (
        <EmptyState title="No versions yet">
          A version is kept by itself for every quarter of an hour in which somebody writes. The first one
          will be here soon{mayKeep && ', or keep one under a name now'}.
        </EmptyState>
      )}
      {known.length > 0 && (
        <div className={styles.columns}>
          <nav aria-labelledby="versions" className={styles.versions}>
            <h2 id="versions" className={styles.label}>
              Versions
            </h2>
            <VersionList
              versions={known}
              shown={shown}
              acts={{
                read: ({ id }) => navigate(`/s/${s}/history/${id}`),
                compareWithNow: ({ id }) => compare({ from: id, to: now }),
                name: mayKeep ? (version) => setOpen({ what: 'name', version }) : undefined,
                restore: mayRestore ? (version) => setOpen({ what: 'restore', version }) : undefined,
              }}
            />
            {versions.hasNextPage && (
              <Button
                size="s"
                busy={versions.isFetchingNextPage}
                onClick={() => void versions.fetchNextPage()}
              >
                Show earlier ones
              </Button>
            )}
          </nav>
          {goBack && <Loading what="what changed" />}
          {!goBack && span === undefined && (
            <EmptyState title="Nothing earlier is kept">
              This is the first version of the strategy. Open its menu to read it as it was.
            </EmptyState>
          )}
          {span !== undefined && (
            <Comparison strategyId={s} versions={known} span={span} onChange={compare} />
          )}
        </div>
      )}
      {open?.what === 'name' && (
        <NameVersion strategyId={s} version={open.version} onClose={() => setOpen(undefined)} />
      )}
      {open?.what === 'restore' && (
        <RestoreVersion
          strategyId={s}
          version={open.version}
          onClose={() => setOpen(undefined)}
          onRestored={() => {
            setOpen(undefined);
            setAsked({});
          }}
        />
      )}
    </Page>
  );
}
