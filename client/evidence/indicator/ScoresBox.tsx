import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { formatValue } from '../../../shared/evidence/format.ts';
import { isPoint } from '../../../shared/evidence/indicator.ts';
import type { Score } from '../../../shared/evidence/scores.ts';
import { intervalWords } from '../intervalWords.ts';
import styles from './ScoresBox.module.css';

/** Actual, minimum and target, each with where it comes from. */
export function ScoresBox({ detail }: { detail: IndicatorDetail }) {
  const { area, series, scores, polarity } = detail;
  const latest = series.findLast(isPoint);
  const interval =
    latest && latest.lower !== null && latest.upper !== null
      ? `${intervalWords(latest.lower, latest.upper, detail)} (95%)`
      : null;
  const { actual, minimum, target } = scores;
  const period = actual.value === null || actual.periodLabel === null ? '' : `, ${actual.periodLabel}`;
  return (
    <dl className={styles.scores} data-one={polarity === 'neither' || undefined}>
      <ScorePart
        label={`${area?.name ?? 'Our place'}${period}`}
        score={actual}
        words={interval ?? 'no interval is published'}
        detail={detail}
      />
      {polarity !== 'neither' && (
        <>
          <ScorePart
            label={minimum.value !== null && minimum.origin === 'own' ? 'Our minimum' : 'Minimum'}
            score={minimum}
            words="worse than this, focus is needed"
            detail={detail}
          />
          <ScorePart
            label={target.value !== null && target.origin === 'own' ? 'Our target' : 'Best similar place'}
            score={target}
            words="the score to aim for"
            detail={detail}
          />
        </>
      )}
    </dl>
  );
}

function ScorePart({
  label,
  score,
  words,
  detail,
}: {
  label: string;
  score: Score;
  words: string;
  detail: IndicatorDetail;
}) {
  return (
    <div className={styles.part}>
      <dt>{label}</dt>
      <dd>
        {score.value === null ? (
          <span className={styles.none}>{score.reason}</span>
        ) : (
          <>
            <b>{formatValue(score.value, detail)}</b>
            <span className={styles.words}>{words}</span>
            <details className={styles.basis}>
              <summary>Where from</summary>
              {score.basis}
            </details>
          </>
        )}
      </dd>
    </div>
  );
}
