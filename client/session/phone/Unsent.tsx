import { useState } from 'react';
import type { SentAnswer } from '../../../shared/session/answer.ts';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { forgetAnswer, type KeptAnswer, keptAnswers } from '../../sync/keptAnswers.ts';
import { Button } from '../../ui/Button.tsx';
import { ragLook } from '../../ui/rag.ts';
import { levelValue } from '../levelValue.ts';
import { whoIn } from './here.ts';
import styles from './Unsent.module.css';

/** What somebody wrote in steps that have passed and never sent: nothing that was typed is lost. */
export function Unsent({ view, shown }: { view: SessionView; shown: StepView | undefined }) {
  const [left, setLeft] = useState(() => leftBehind(view, shown));
  if (left.length === 0) return null;
  return (
    <details className={styles.unsent}>
      <summary>
        {left.length === 1
          ? 'One answer of yours was not sent'
          : `${left.length} answers of yours were not sent`}
      </summary>
      <p>The session went on before they were. They are kept on this device, for you alone.</p>
      <ul>
        {left.map(({ place, kept }) => (
          <li key={place.part}>
            <strong>{kept.about}</strong>
            <span className={styles.words}>{wordsOf(kept, view)}</span>
            <Button
              size="s"
              look="quiet"
              onClick={() => {
                forgetAnswer(place);
                setLeft(left.filter((other) => other.place !== place));
              }}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function leftBehind(view: SessionView, shown: StepView | undefined) {
  // What one says to a recorded rating can be sent as long as the session is open.
  const consents = view.steps.map(({ id, recorded }) => `${id}.${recorded.at(-1)?.round}.consent`);
  const isHere = (part: string) =>
    view.status === 'open' &&
    (consents.includes(part) || (shown?.status === 'open' && part === `${shown.id}.${shown.round}`));
  return keptAnswers({ sessionId: view.id, who: whoIn(view) }).filter(
    ({ place, kept }) => !isHere(place.part) && wordsOf(kept, view) !== '',
  );
}

function wordsOf({ value }: KeptAnswer, { scale }: SessionView): string {
  const { level, confidence, text, reason, words, dots } = value as SentAnswer & { words?: string };
  const said = [
    level === undefined ? '' : ragLook(levelValue(scale, level)).label,
    confidence === undefined ? '' : `${confidence}% sure`,
    ...[text, reason, words].map((each) => (each ? `“${each}”` : '')),
    dots === undefined ? '' : `${Object.values(dots).reduce((sum, many) => sum + many, 0)} dots`,
  ];
  return said.filter(Boolean).join(', ');
}
