import type { IndicatorMaturity } from '../../../shared/api/maturity.ts';
import { formatDate } from '../../ui/dates.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Maturity.module.css';
import { standWords } from './maturityWords.ts';

/** The four steps of one indicator, each with whether it is met and since when. */
export function StepLine({ indicator: { steps } }: { indicator: IndicatorMaturity }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ step, since }, index) => (
        <li key={step} data-met={since !== null || undefined}>
          <span aria-hidden="true" className={styles.sign}>
            {since === null ? '–' : '✓'}
          </span>
          {standWords[step]}
          {since === null ? (
            <VisuallyHidden>: not yet</VisuallyHidden>
          ) : (
            <span className={styles.since}> since {formatDate(since)}</span>
          )}
          {index < steps.length - 1 && (
            <span aria-hidden="true" className={styles.arrow}>
              →
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
