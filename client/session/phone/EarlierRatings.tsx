import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Agreed } from '../seen/Agreed.tsx';
import { stepTitle } from '../stepWords.ts';
import { ConsentPrompt } from './ConsentPrompt.tsx';
import styles from './EarlierRatings.module.css';

interface Props {
  view: SessionView;
  /** What the page is at: its own rating stands there already. */
  shown: StepView | undefined;
}

/** Ratings that were recorded in other steps: each can be agreed with, or dissented from, until the session closes. */
export function EarlierRatings({ view, shown }: Props) {
  const signable = view.steps.flatMap((step) => {
    const recorded = step.recorded.at(-1);
    const isShown = step.id === shown?.id && shown.status === 'revealed' && recorded?.round === shown.round;
    return recorded === undefined || isShown ? [] : [{ step, recorded }];
  });
  if (view.status !== 'open' || signable.length === 0) return null;
  return (
    <section className={styles.earlier} aria-label="Ratings recorded before">
      {signable.map(({ step, recorded }) => (
        <details key={recorded.ratingId}>
          <summary>
            {recorded.mine === null ? 'Say what you say to' : 'What you said to'} the rating of “
            {stepTitle(step)}”
          </summary>
          <Agreed recorded={recorded} scale={view.scale} />
          <div className={styles.consent}>
            <ConsentPrompt step={step} recorded={recorded} />
          </div>
        </details>
      ))}
    </section>
  );
}
