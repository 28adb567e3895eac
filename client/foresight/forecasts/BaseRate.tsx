import type { BaseRateView, ForecastView } from '../../../shared/api/forecasts.ts';
import styles from './Forecasts.module.css';
import { baseRateWords } from './forecastWords.ts';

/** How often such a move was made before: shown after one's own first answer, so that it does not give the answer. */
export function BaseRate({ forecast, rate }: { forecast: ForecastView; rate: BaseRateView }) {
  return (
    <div className={styles.base}>
      <h4>How often did it move that far before?</h4>
      <ul>
        {baseRateWords(rate, forecast).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
