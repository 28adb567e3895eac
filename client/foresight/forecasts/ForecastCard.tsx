import { Link } from 'react-router';
import { may } from '../../../shared/access.ts';
import type { ForecastView } from '../../../shared/api/forecasts.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDate } from '../../ui/dates.ts';
import { Asked } from './Asked.tsx';
import { BaseRate } from './BaseRate.tsx';
import styles from './Forecasts.module.css';
import { exactly, questionWords } from './forecastWords.ts';
import { Outcome } from './Outcome.tsx';
import { Reveal } from './Reveal.tsx';

export type ForecastAct = 'answer' | 'excuse' | 'withdraw';

interface Props {
  home: StrategyHome;
  forecast: ForecastView;
  onAct: (act: ForecastAct) => void;
}

/** One question: what is asked, who has answered, and as much of the answers as one may see. */
export function ForecastCard({ home, forecast, onAct }: Props) {
  const { id, stage, latest, by, closes, mine, mayAnswer, answers, indicatorId, area } = forecast;
  const words = questionWords(forecast);
  const isEditor = may(home.role, 'ask-forecast');
  const isWaiting = stage === 'collecting' || stage === 'closed';
  const mayExcuse = isEditor && isWaiting && forecast.asked.some(({ state }) => state === 'waiting');
  const mayWithdraw = isEditor && stage !== 'withdrawn' && (forecast.figure === null || noAnswer(forecast));
  return (
    <article className={styles.card} aria-labelledby={`f-${id}`}>
      <h3 id={`f-${id}`} tabIndex={-1}>
        {words}
      </h3>
      <p className={styles.facts}>
        {area.name}. The latest figure when it was asked was{' '}
        <Link to={`/s/${home.strategyId}/evidence/i/${encodeURIComponent(indicatorId)}`}>
          {exactly(latest.value, forecast)} ({latest.label})
        </Link>
        . Asked by {by.personName}, {by.organisation}, on {formatDate(by.at)}
        {closes !== null && `; answers are taken until ${formatDate(closes)}`}.
      </p>
      <Outcome forecast={forecast} />
      {isWaiting && <Asked forecast={forecast} />}
      {mine && answers === null && <OwnAnswer mine={mine} />}
      {stage === 'resolved' || stage === 'unresolvable' ? (
        <details className={styles.details}>
          <summary>What everybody said</summary>
          <Answers forecast={forecast} />
        </details>
      ) : (
        <Answers forecast={forecast} />
      )}
      {(mayAnswer || mayExcuse || mayWithdraw) && (
        <div className={styles.acts}>
          {mayAnswer && (
            <Button
              look={mine ? 'plain' : 'primary'}
              aria-label={`${mine ? 'Change your answer' : 'Answer'}: ${words}`}
              onClick={() => onAct('answer')}
            >
              {mine ? 'Change your answer' : 'Answer'}
            </Button>
          )}
          {mayExcuse && (
            <Button look="quiet" aria-label={`Stop waiting: ${words}`} onClick={() => onAct('excuse')}>
              Stop waiting for somebody
            </Button>
          )}
          {mayWithdraw && (
            <Button look="quiet" aria-label={`Withdraw: ${words}`} onClick={() => onAct('withdraw')}>
              Withdraw the question
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

/** What may be seen of the answers, with what is shown to who has answered. */
function Answers({ forecast }: { forecast: ForecastView }) {
  const { answers, baseRate } = forecast;
  return (
    <>
      {answers && <Reveal forecast={forecast} answers={answers} />}
      {baseRate && <BaseRate forecast={forecast} rate={baseRate} />}
    </>
  );
}

function noAnswer({ asked }: ForecastView): boolean {
  return asked.every(({ state }) => state !== 'answered');
}

function OwnAnswer({ mine }: { mine: NonNullable<ForecastView['mine']> }) {
  const before = mine.earlier.map(({ probability }) => `${probability} %`);
  return (
    <p className={styles.own}>
      You said <strong>{mine.probability} %</strong>
      {mine.reason !== null && <>: “{mine.reason}”</>}
      {/[.!?]$/.test(mine.reason ?? '') ? '' : '.'}{' '}
      <span>
        {before.length > 0 && `Before, you said ${before.join(', then ')}. `}
        Nobody else sees it yet.
      </span>
    </p>
  );
}
