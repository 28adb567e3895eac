import { Link } from 'react-router';
import type { WaitingQuestion } from '../../../shared/api/waiting.ts';
import { formatDateLong } from '../../ui/dates.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import styles from '../InboxPage.module.css';
import { useReadAt } from '../useReadAt.ts';

const why: Readonly<Record<WaitingQuestion['why'], string>> = {
  assigned: 'asked you to answer',
  mention: 'mentioned you',
  lead: 'needs an answer on what you lead',
};

/** A thread in which somebody waits for this person. */
export function QuestionItem({ question }: { question: WaitingQuestion }) {
  const { by, at, due, overdue, title, strategyTitle, excerpt, path } = question;
  const readAt = useReadAt();
  return (
    <li className={styles.item}>
      <p className={styles.words}>
        <Link to={path} onClick={() => readAt(path)}>
          {by.personName} {why[question.why]}
        </Link>
      </p>
      {excerpt !== '' && <p className={styles.said}>{excerpt}</p>}
      <div className={styles.meta}>
        {due !== null && (
          <strong>
            {overdue ? 'Was needed' : 'Needed'} by {formatDateLong(due)}
          </strong>
        )}
        <span>
          {title || 'Untitled'} · {strategyTitle}
        </span>
        <RelativeTime at={at} />
      </div>
    </li>
  );
}
