import { may } from '../../../shared/access.ts';
import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { isPoint } from '../../../shared/evidence/indicator.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import styles from './Aside.module.css';

/** The way from an indicator to asking people where it will stand. Nothing where no figure could answer them. */
export function AskForecast({ home, detail }: { home: StrategyHome; detail: IndicatorDetail }) {
  const { id, own, series } = detail;
  if (!may(home.role, 'ask-forecast') || own?.retiredAt || !series.some(isPoint)) return null;
  return (
    <section className={styles.card} aria-labelledby="ask-forecast">
      <h2 id="ask-forecast">How sure are we?</h2>
      <p>
        Ask people how likely it is that it gets to a value. They answer alone, and see each other’s after.
      </p>
      <ButtonLink size="s" to={`/s/${home.strategyId}/foresight/forecasts?ask=${encodeURIComponent(id)}`}>
        Ask for a forecast
      </ButtonLink>
    </section>
  );
}
