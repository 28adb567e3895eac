import { toProblem } from '../../api/toProblem.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Calibration } from './Calibration.tsx';
import styles from './Forecasts.module.css';
import { useForecastRecord } from './useForecasts.ts';

/** How good the partnership's forecasts were, all together: nobody's own score is worked out. */
export function ForecastRecord({ partnershipId }: { partnershipId: string }) {
  const record = useForecastRecord(partnershipId);
  return (
    <section className={styles.group} aria-labelledby="record">
      <h2 id="record">How good are we at this?</h2>
      {record.isPending && <Loading what="the record" />}
      {record.isError && (
        <ProblemNotice problem={toProblem(record.error)} onRetry={() => void record.refetch()} />
      )}
      {record.data && record.data.score === null && (
        <p>
          {record.data.resolved} of {record.data.needed} questions are resolved so far. With fewer, a score
          says more about luck than about us. Questions are counted and not answers, because all answers to
          one question are right or wrong together.
        </p>
      )}
      {record.data?.score && (
        <>
          <p>
            The Brier score is <strong>{record.data.score.brier.toFixed(2)}</strong>, over{' '}
            {record.data.answers} answers to {record.data.resolved} resolved questions. It is the mean of the
            squared distances between what was said and what came: 0 is always sure and right, 0.25 is what
            saying 50 % each time gets, 1 is always sure and wrong. It is the partnership’s; nobody has one of
            their own.
          </p>
          <Calibration bins={record.data.score.bins} />
        </>
      )}
    </section>
  );
}
