import type { ForecastView } from '../../../shared/api/forecasts.ts';
import { formatDate } from '../../ui/dates.ts';
import styles from './Forecasts.module.css';
import { namesWords } from './forecastWords.ts';

/** Who has answered and who is waited for: never what anybody said. */
export function Asked({ forecast: { asked, excused, stage } }: { forecast: ForecastView }) {
  const named = (...states: string[]) =>
    asked
      .filter(({ state }) => states.includes(state))
      .map(({ name, organisation }) => `${name} (${organisation})`);
  const [answered, waiting] = [named('answered'), named('waiting')];
  const left = named('left');
  return (
    <div className={styles.asked}>
      <p>
        <strong>
          {answered.length} of {asked.length} {asked.length === 1 ? 'answer is' : 'answers are'} in.
        </strong>{' '}
        {answered.length > 0 && `Answered: ${namesWords(answered)}. `}
        {waiting.length > 0 && `Waiting for ${namesWords(waiting)}. `}
        {left.length > 0 && `${namesWords(left)} left the partnership and is waited for no more. `}
        {stage === 'closed' && closedWords(answered.length)}
      </p>
      {excused.map((each) => (
        <p key={each.by.at} className={styles.signed}>
          {each.by.personName}, {each.by.organisation}, stopped waiting for {namesWords(each.people)} on{' '}
          {formatDate(each.by.at)}: “{each.reason}”
        </p>
      ))}
    </div>
  );
}

function closedWords(answered: number): string {
  const closed = 'No more answers are taken.';
  return answered === 0
    ? `${closed} An editor can withdraw the question.`
    : `${closed} Those that are there stay private until an editor stops waiting for the others.`;
}
