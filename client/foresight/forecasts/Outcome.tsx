import type { ForecastView } from '../../../shared/api/forecasts.ts';
import { formatPair } from '../../../shared/evidence/format.ts';
import { formatDate } from '../../ui/dates.ts';
import styles from './Forecasts.module.css';
import { exactly, figureSource, outcomeWords, standingWords } from './forecastWords.ts';

/** What the data say to a question: the figure with its source, what else was said of the period, or why there is none. */
export function Outcome({ forecast }: { forecast: ForecastView }) {
  const { figure, otherFigures, unresolvable, withdrawn, value } = forecast;
  if (!figure && otherFigures.length === 0 && unresolvable === null && !withdrawn) return null;
  return (
    <div className={styles.outcome}>
      {withdrawn && (
        <p>
          Withdrawn by {withdrawn.by.personName}, {withdrawn.by.organisation}, on{' '}
          {formatDate(withdrawn.by.at)}: “{withdrawn.reason}”
        </p>
      )}
      {figure && (
        <p>
          <strong>{outcomeWords(figure)}.</strong> The figure is{' '}
          {formatPair(figure.value, value, forecast)[0]}:{' '}
          {figure.url === null ? figureSource(figure) : <a href={figure.url}>{figureSource(figure)}</a>}.
        </p>
      )}
      {unresolvable !== null && !withdrawn && (
        <p>
          <strong>No figure can tell.</strong> {unresolvable}
        </p>
      )}
      {otherFigures.map((other) => (
        <p key={`${other.standing} ${other.date}`} className={styles.signed}>
          {exactly(other.value, forecast)} ({figureSource(other)}) {standingWords[other.standing]}
          {other.cameTrue !== figure?.cameTrue && figure && `; by it, ${outcomeWords(other).toLowerCase()}`}.
        </p>
      ))}
    </div>
  );
}
