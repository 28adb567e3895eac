import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Agreed } from '../seen/Agreed.tsx';
import { AgreedMeaning } from '../seen/AgreedMeaning.tsx';
import { Evidence } from '../seen/Evidence.tsx';
import { Round } from '../seen/Round.tsx';
import { ConsentPrompt } from './ConsentPrompt.tsx';
import styles from './Revealed.module.css';

/** What everybody said, and what the room makes of it. */
export function Revealed({ step, view }: { step: StepView; view: SessionView }) {
  const recorded = step.recorded.find(({ round }) => round === step.round);
  return (
    <div className={styles.revealed}>
      {recorded && (
        <section>
          <h2>Agreed by the room</h2>
          <Agreed recorded={recorded} scale={view.scale} />
          <div className={styles.consent}>
            <ConsentPrompt key={recorded.ratingId} step={step} recorded={recorded} />
          </div>
        </section>
      )}
      {step.meaning && (
        <section>
          <h2>What we agreed that it means</h2>
          <AgreedMeaning meaning={step.meaning} />
        </section>
      )}
      <section>
        <h2>What we said</h2>
        <p className={styles.quiet}>
          {step.answered} of {view.joined} answered.
        </p>
        <Round round={{ ...step, answers: step.answers ?? [] }} step={step} view={view} own={step.mine} />
      </section>
      <Evidence evidence={step.evidence} />
      {step.earlier.toReversed().map((round) => (
        <details key={round.round}>
          <summary>What we said in round {round.round}</summary>
          <Round round={round} step={step} view={view} own={round.mine} />
        </details>
      ))}
    </div>
  );
}
