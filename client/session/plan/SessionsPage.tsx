import { useParams } from 'react-router';
import { may } from '../../../shared/access.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Page } from '../../app/Page.tsx';
import { PageHeading } from '../../app/PageHeading.tsx';
import { useStrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './plan.module.css';
import { SessionCard } from './SessionCard.tsx';
import { useSessions } from './useSessions.ts';

const groups = [
  { status: 'open', title: 'Open now' },
  { status: 'planned', title: 'Planned' },
  { status: 'closed', title: 'Closed' },
] as const;

/** The live sessions of a strategy: those that are on, those to come, those that were. */
export function SessionsPage() {
  const { s = '' } = useParams();
  const { home, error, retry } = useStrategyHome(s);
  const sessions = useSessions(s);
  const facilitates = may(home?.role, 'facilitate');
  const plan = (
    <ButtonLink to={`/s/${s}/sessions/new`} look="primary">
      Plan a session
    </ButtonLink>
  );
  return (
    <Page
      title="Sessions"
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      actions={facilitates ? plan : undefined}
    >
      {home && <p className={styles.eyebrow}>{home.strategyTitle}</p>}
      <PageHeading>Sessions</PageHeading>
      <p className={styles.lede}>
        Workshops in which everybody answers alone on their phone, all see the answers together, and what the
        room agrees is signed.
      </p>
      {!home && error !== null && <ProblemNotice problem={toProblem(error)} onRetry={retry} />}
      {sessions.isPending && <Loading what="the sessions" />}
      {sessions.isError && (
        <ProblemNotice problem={toProblem(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data?.length === 0 && (
        <EmptyState title="No sessions yet" action={facilitates ? plan : undefined}>
          {facilitates
            ? 'Plan one from a template, or step by step. People join with a code, without an account.'
            : 'An editor plans one. It is here then, and you join by one button.'}
        </EmptyState>
      )}
      {groups.map(({ status, title }) => {
        const group = (sessions.data ?? []).filter((each) => each.status === status);
        return (
          group.length > 0 && (
            <section key={status} className={styles.group} aria-labelledby={status}>
              <h2 id={status}>
                {title} <span className={styles.count}>{group.length}</span>
              </h2>
              {group.map((session) => (
                <SessionCard
                  key={session.id}
                  session={session}
                  facilitatedIn={facilitates ? home?.partnershipId : undefined}
                />
              ))}
            </section>
          )
        );
      })}
    </Page>
  );
}
