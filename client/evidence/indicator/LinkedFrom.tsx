import { Link } from 'react-router';
import { toProblem } from '../../api/toProblem.ts';
import { placeOf } from '../../app/placeOf.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { controlWords } from '../controlWords.ts';
import { measuresWords } from '../measuresWords.ts';
import styles from './Aside.module.css';
import { useIndicatorLinks } from './useIndicator.ts';

/** The objectives that an indicator stands under, each with why it was chosen and how much control there is. */
export function LinkedFrom({ partnershipId, indicatorId }: { partnershipId: string; indicatorId: string }) {
  const { data, error, isPending, refetch } = useIndicatorLinks(partnershipId, indicatorId);
  const several = new Set(data?.links.map(({ strategyId }) => strategyId)).size > 1;
  return (
    <section className={styles.card} aria-labelledby="linked">
      <h2 id="linked">Linked from</h2>
      {isPending && <Loading what="the links" />}
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data?.links.length === 0 && (
        <p className={styles.quiet}>
          No objective yet. Link it to the objective that it would tell us about.
        </p>
      )}
      {data?.links.map((link) => (
        <div key={`${link.strategyId} ${link.objectiveId}`} className={styles.link}>
          <h3>
            <Link to={placeOf(link.strategyId, { type: 'objective', id: link.objectiveId })}>
              {link.objectiveTitle === '' ? 'An objective without a title' : link.objectiveTitle}
            </Link>
          </h3>
          {several && <p className={styles.quiet}>{link.strategyTitle}</p>}
          <p>{link.why === '' ? 'Nobody has said yet why we chose it.' : `Why we chose it: ${link.why}`}</p>
          <p>
            <b>What does it measure?</b>{' '}
            {link.measures === null
              ? 'Nobody has said yet.'
              : `${measuresWords[link.measures].label}. ${measuresWords[link.measures].meaning}`}
          </p>
          <p>
            <b>How much can we change it?</b>{' '}
            {link.control === null
              ? 'Nobody has said yet.'
              : `${controlWords[link.control].label}. ${controlWords[link.control].meaning}`}
          </p>
        </div>
      ))}
      {data !== undefined && data.unread.length > 0 && (
        <p className={styles.quiet}>
          Not read just now, so there may be more: {data.unread.join(', ')}. Nothing of it is lost.
        </p>
      )}
    </section>
  );
}
