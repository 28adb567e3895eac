import type { ThreadView } from '../../../shared/api/threads.ts';
import { closedByDecision } from '../../../shared/comments/closedByDecision.ts';
import { formatDate } from '../../ui/dates.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import styles from './Thread.module.css';

interface Props {
  thread: Pick<ThreadView, 'status' | 'due' | 'assigned' | 'resolvedBy' | 'resolvedNote' | 'suggestion'>;
}

/** Whose it is to answer and by when, and how it was resolved, where the decision about proposed words does not say that. */
export function Standing({ thread }: Props) {
  const { status, due, assigned, resolvedBy, resolvedNote } = thread;
  const open = status === 'open';
  const late = due !== null && due < new Date().toISOString().slice(0, 10);
  return (
    <>
      {open && (due !== null || assigned !== null) && (
        <p className={styles.asked}>
          {assigned !== null && (
            <>
              For <strong>{assigned.name}</strong>
            </>
          )}
          {assigned !== null && due !== null && ' · '}
          {due !== null && (
            <>
              {assigned === null ? 'Answer' : 'answer'} needed by <strong>{formatDate(due)}</strong>
              {late && ', which has passed'}
            </>
          )}
        </p>
      )}
      {!open && !closedByDecision(thread) && (
        <p className={styles.resolved}>
          <strong>Resolved</strong>
          {resolvedBy && (
            <>
              {' '}
              by {resolvedBy.personName} for {resolvedBy.organisation}, <RelativeTime at={resolvedBy.at} />
            </>
          )}
          {resolvedNote !== null && <span className={styles.note}>{resolvedNote}</span>}
        </p>
      )}
    </>
  );
}
