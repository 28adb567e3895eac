import { useParams, useSearchParams } from 'react-router';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { useStrategyHome } from '../people/useStrategyHome.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { formatMoment } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import styles from './CatchUpPage.module.css';
import { FollowButton } from './FollowButton.tsx';
import { GroupCard } from './GroupCard.tsx';
import { useCatchUp } from './useCatchUp.ts';
import { useSeen } from './useSeen.ts';

const dayMs = 24 * 3600_000;

/** What others changed, rated and discussed since one was last here, by objective. */
export function CatchUpPage() {
  const { s = '' } = useParams();
  const [query] = useSearchParams();
  const since = query.get('since') ?? undefined;
  const { home } = useStrategyHome(s);
  const found = useCatchUp(s, since);
  const { data } = found;
  useSeen(s, data);
  const earlier = (days: number) =>
    `/s/${s}/catch-up?${new URLSearchParams({ since: new Date(Date.now() - days * dayMs).toISOString() })}`;
  return (
    <Page
      title="Catch up"
      layout="reading"
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
    >
      <div className={styles.head}>
        <div>
          {home && <p className={styles.eyebrow}>{home.strategyTitle || 'Untitled strategy'}</p>}
          <PageHeading>{since === undefined ? 'Since you were last here' : 'Catch up'}</PageHeading>
          {data && <p className={styles.quiet}>What others did since {formatMoment(data.since)}.</p>}
        </div>
        <FollowButton s={s} target={s} what="this strategy" />
      </div>
      {found.isPending && <Loading what="what happened" />}
      {found.isError && (
        <ProblemNotice problem={toProblem(found.error)} onRetry={() => void found.refetch()} />
      )}
      {data && data.groups.length === 0 && (
        <EmptyState
          title="Nothing new"
          action={
            <ButtonLink to={`/s/${s}`} look="primary">
              Go to the strategy
            </ButtonLink>
          }
        >
          Nobody else has changed, rated or discussed anything since then.
        </EmptyState>
      )}
      {data && data.groups.length > 0 && (
        <ol className={styles.list}>
          {data.groups.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </ol>
      )}
      {data && (
        <nav className={styles.earlier} aria-label="Look further back">
          <span>Look further back:</span>
          <ButtonLink to={earlier(7)} size="s">
            7 days
          </ButtonLink>
          <ButtonLink to={earlier(30)} size="s">
            30 days
          </ButtonLink>
          <ButtonLink to={`/s/${s}/history`} size="s" look="quiet">
            Versions
          </ButtonLink>
        </nav>
      )}
    </Page>
  );
}
