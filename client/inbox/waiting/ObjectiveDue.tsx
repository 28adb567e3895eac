import { Link } from 'react-router';
import type { Waiting, WaitingObjective } from '../../../shared/api/waiting.ts';
import { blockPath } from '../../../shared/inbox/paths.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { RagBadge } from '../../ui/RagBadge.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import styles from '../InboxPage.module.css';
import { QuickRating } from './QuickRating.tsx';

/** An objective whose rating is older than the partnership’s rhythm, with how it was rated last and the way to say how it stands now. */
export function ObjectiveDue({
  objective,
  home,
}: {
  objective: WaitingObjective;
  home: Waiting['partnerships'][number];
}) {
  const { strategyId, objectiveId, title, outcomeTitle, strategyTitle, rating } = objective;
  return (
    <li className={styles.item}>
      <p className={styles.words}>
        <Link to={blockPath(strategyId, objectiveId, { isObjective: true, isOutcome: false })}>
          {title || 'Untitled'}
        </Link>
      </p>
      <p className={styles.meta}>
        <span>{[outcomeTitle, strategyTitle].filter(Boolean).join(' · ')}</span>
      </p>
      {rating === null ? (
        <p className={styles.meta}>
          Not rated yet; {home.name} rates every {home.ratingRhythmDays} days.
        </p>
      ) : (
        <>
          <div className={styles.meta}>
            <span>Last</span>
            <RagBadge value={rating.levelWords ?? 'cannot-assess'} size="s" />
            <DirectionMark direction={rating.direction} />
            <span>{rating.confidence}% sure</span>
            <span>
              by {rating.by.personName}, <RelativeTime at={rating.by.at} />
            </span>
          </div>
          <p className={styles.said}>{rating.narrative}</p>
        </>
      )}
      <QuickRating objective={objective} scale={home.scale} />
    </li>
  );
}
