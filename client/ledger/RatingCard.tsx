import { useState } from 'react';
import { may, type Role } from '../../shared/access.ts';
import type { RatingView } from '../../shared/api/ratings.ts';
import { CommentOn } from '../comments/CommentOn.tsx';
import { Button } from '../ui/Button.tsx';
import { DirectionMark } from '../ui/DirectionMark.tsx';
import { formatDate } from '../ui/dates.ts';
import { RagBadge } from '../ui/RagBadge.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { FrozenEvidenceList } from './FrozenEvidenceList.tsx';
import styles from './RatingPanel.module.css';
import { ragValueOf } from './ragValue.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

interface Props {
  rating: RatingView;
  /** The one that corrected it. */
  replacement: RatingView | undefined;
  /** The one that it corrects. */
  corrected: RatingView | undefined;
  strategyId: string;
  me: string;
  role: Role;
  onReplace: () => void;
}

/** One rating: what was said, by whom and for whom, what stood then, and what became of it. */
export function RatingCard({ rating, replacement, corrected, strategyId, me, role, onReplace }: Props) {
  const [withdrawing, setWithdrawing] = useState(false);
  const { by, withdrawn, supersededBy, levelWords } = rating;
  const stands = withdrawn === null && supersededBy === null;
  const own = by.personId === me;
  const mayReplace =
    rating.kind === 'agreed' ? may(role, 'rate-agreed') : own && may(role, 'rate-individually');
  const mayWithdraw = own || (rating.kind === 'agreed' && role === 'owner');
  return (
    <li className={styles.card} data-gone={!stands || undefined}>
      <div className={styles.line}>
        <RagBadge value={ragValueOf(rating)} />
        <DirectionMark direction={rating.direction} />
        <span className={styles.quiet}>{rating.confidence}% sure</span>
      </div>
      <p className={styles.narrative}>{rating.narrative}</p>
      <ReliedOn rating={rating} />
      <p className={styles.quiet}>
        {by.personName} for {by.organisation}, <RelativeTime at={by.at} />
      </p>
      {rating.supersedes !== null && (
        <p className={styles.quiet}>
          {corrected
            ? `Corrects the rating “${levelOf(corrected)}” of ${formatDate(corrected.by.at)}, kept below.`
            : 'Corrects an earlier rating.'}
        </p>
      )}
      {withdrawn && (
        <p className={styles.gone}>
          No longer counts: withdrawn by {withdrawn.personName} for {withdrawn.organisation},{' '}
          <RelativeTime at={withdrawn.at} />. “{withdrawn.reason}”
        </p>
      )}
      {supersededBy !== null && (
        <p className={styles.gone}>
          No longer counts: corrected
          {replacement && (
            <>
              {' '}
              by {replacement.by.personName} for {replacement.by.organisation},{' '}
              <RelativeTime at={replacement.by.at} />
            </>
          )}
          .
        </p>
      )}
      <div className={styles.foot}>
        <details>
          <summary>What stood then</summary>
          {levelWords && (
            <p>
              <strong>{levelWords.label}</strong> meant: {levelWords.meaning} It called for:{' '}
              {levelWords.response}
            </p>
          )}
          <FrozenEvidenceList title={rating.title} evidence={rating.evidence} />
        </details>
        {!withdrawing && (
          <div className={styles.actions}>
            {may(role, 'comment') && (
              <CommentOn
                place={{
                  target: rating.id,
                  block: rating.target,
                  about: `the rating “${levelOf(rating)}” of ${formatDate(by.at)}`,
                }}
              />
            )}
            {stands && mayReplace && (
              <Button size="s" look="quiet" onClick={onReplace}>
                Correct it
              </Button>
            )}
            {stands && mayWithdraw && (
              <Button size="s" look="quiet" onClick={() => setWithdrawing(true)}>
                Withdraw
              </Button>
            )}
          </div>
        )}
      </div>
      {withdrawing && (
        <WithdrawForm rating={rating} strategyId={strategyId} onClose={() => setWithdrawing(false)} />
      )}
    </li>
  );
}

/** Nothing where nobody was asked. */
function ReliedOn({ rating: { cites, evidence } }: { rating: RatingView }) {
  if (cites === null) return null;
  const titles = new Map(evidence.map(({ indicatorId, title }) => [indicatorId, title]));
  const said = cites.map((id) => titles.get(id) ?? id).join('; ');
  return (
    <p className={styles.quiet}>
      {said === '' ? 'Relied on none of the linked indicators.' : `Relied on: ${said}`}
    </p>
  );
}

function levelOf({ levelWords }: RatingView): string {
  return levelWords?.label ?? 'Cannot be assessed';
}
