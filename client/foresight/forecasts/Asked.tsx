import type { ForecastView } from '../../../shared/api/forecasts.ts';
import styles from './Forecasts.module.css';
import { namesWords } from './forecastWords.ts';
import { LetGo } from './LetGo.tsx';

/** Who has answered and who is waited for: never what anybody said. */
export function Asked({ forecast }: { forecast: ForecastView }) {
  const { asked, stage } = forecast;
  const named = (wanted: string) =>
    asked
      .filter(({ state }) => state === wanted)
      .map(({ name, organisation }) => `${name} (${organisation})`);
  const [answered, waiting] = [named('answered'), named('waiting')];
  return (
    <div className={styles.asked}>
      <p>
        <strong>
          {answered.length} of {asked.length} {asked.length === 1 ? 'answer is' : 'answers are'} in.
        </strong>{' '}
        {answered.length > 0 && `Answered: ${namesWords(answered)}. `}
        {waiting.length > 0 && `Waiting for ${namesWords(waiting)}. `}
        {stage === 'closed' && closedWords(answered.length)}
      </p>
      <LetGo forecast={forecast} />
    </div>
  );
}

function closedWords(answered: number): string {
  const closed = 'No more answers are taken.';
  return answered === 0
    ? `${closed} An editor can withdraw the question.`
    : `${closed} Those that are there stay private until an editor stops waiting for the others.`;
}
