import type { ForecastView } from '../../../shared/api/forecasts.ts';
import { formatDate } from '../../ui/dates.ts';
import styles from './Forecasts.module.css';
import { LetGo } from './LetGo.tsx';

type Answer = NonNullable<ForecastView['answers']>[number];

interface Props {
  forecast: ForecastView;
  answers: readonly Answer[];
}

/**
 * What everybody said, by organisation, with the reasons beside. No average: it would be taken for the answer, and hide that
 * people differ.
 */
export function Reveal({ forecast, answers }: Props) {
  const sorted = answers.toSorted((a, b) => a.probability - b.probability);
  const organisations = [...new Set(sorted.map(({ by }) => by.organisation))];
  return (
    <div className={styles.reveal}>
      <h4>{spreadWords(answers)}</h4>
      <ul className={styles.organisations}>
        {organisations.map((organisation) => (
          <li key={organisation}>
            <span className={styles.organisation}>{organisation}</span>
            <ul>
              {sorted
                .filter(({ by }) => by.organisation === organisation)
                .map((answer) => (
                  <AnswerRow key={answer.by.at + answer.by.personName} answer={answer} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <LetGo forecast={forecast} />
    </div>
  );
}

function AnswerRow({ answer: { by, probability, reason } }: { answer: Answer }) {
  return (
    <li className={styles.answer}>
      <span title={formatDate(by.at)}>{by.personName}</span>
      <span className={styles.track} aria-hidden="true">
        <span style={{ insetInlineStart: `${probability}%` }} />
      </span>
      <strong>{probability} %</strong>
      <span className={styles.reason}>{reason ?? ''}</span>
    </li>
  );
}

function spreadWords(answers: readonly Answer[]): string {
  const said = answers.map(({ probability }) => probability);
  const [least, most] = [Math.min(...said), Math.max(...said)];
  if (answers.length === 1) return `One answer: ${least} %`;
  return least === most ? `All ${answers.length} said ${least} %` : `From ${least} % to ${most} %`;
}
