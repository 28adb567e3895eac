import { useParams } from 'react-router';
import { buttonClass } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { formatMoment } from '../../ui/dates.ts';
import { KeepSession } from '../templates/KeepSession.tsx';
import styles from './plan.module.css';
import type { ListedSession } from './useSessions.ts';

interface Props {
  session: ListedSession;
  /** The partnership, for those who may facilitate in it. */
  facilitatedIn: string | undefined;
}

/** One session, and the ways into it. */
export function SessionCard({ session, facilitatedIn }: Props) {
  const { s = '' } = useParams();
  const { id, title, purpose, status, createdAt, closedAt } = session;
  const isClosed = status === 'closed';
  const when = closedAt === null ? `planned ${formatMoment(createdAt)}` : `closed ${formatMoment(closedAt)}`;
  return (
    <article className={styles.card} aria-labelledby={`session-${id}`}>
      <div>
        <h3 id={`session-${id}`}>{title}</h3>
        <p className={styles.facts}>
          {purpose === 'review' ? 'Review' : 'Workshop'} · {when}
        </p>
      </div>
      <div className={styles.ways}>
        {facilitatedIn !== undefined && !isClosed && (
          <ButtonLink to={`/live/${id}/run`} look={status === 'open' ? 'primary' : 'plain'}>
            Facilitate
          </ButtonLink>
        )}
        {facilitatedIn !== undefined && isClosed && (
          <KeepSession partnershipId={facilitatedIn} session={session} describedBy={`session-${id}`} />
        )}
        {isClosed && <ButtonLink to={`/s/${s}/sessions/${id}`}>The record</ButtonLink>}
        {/* The room’s pages stand apart from the app, so this is a way out of it. */}
        <a href={`/live/${id}`} className={buttonClass({})}>
          {isClosed ? 'What we agreed' : 'Take part'}
        </a>
      </div>
    </article>
  );
}
