import type { ForecastView } from '../../../shared/api/forecasts.ts';
import { formatDate } from '../../ui/dates.ts';
import styles from './Forecasts.module.css';
import { namesWords } from './forecastWords.ts';

/** Whom nobody waits for any more: who said so and why, and who has left. It stays for as long as the question does. */
export function LetGo({ forecast: { asked, excused } }: { forecast: ForecastView }) {
  const left = asked.filter(({ state }) => state === 'left').map(({ name }) => name);
  return (
    <>
      {excused.map((each) => (
        <p key={each.by.at} className={styles.signed}>
          {each.by.personName}, {each.by.organisation}, stopped waiting for {namesWords(each.people)} on{' '}
          {formatDate(each.by.at)}: “{each.reason}”
        </p>
      ))}
      {left.length > 0 && (
        <p className={styles.signed}>
          {namesWords(left)} left the partnership without an answer, and {left.length === 1 ? 'is' : 'are'}{' '}
          waited for no more.
        </p>
      )}
    </>
  );
}
