import { isAnswered } from '../../../shared/session/stepKinds.ts';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Concluded } from '../seen/Concluded.tsx';
import { Round } from '../seen/Round.tsx';
import styles from './Stage.module.css';

/** How many have answered; after the reveal what everybody said, and what the room makes of it. */
export function Results({ view, step }: { view: SessionView; step: StepView }) {
  if (!isAnswered(step.kind)) return null;
  const isRevealed = step.status === 'revealed';
  return (
    <>
      <p className={styles.count} role="status">
        <strong>
          {step.answered} of {view.joined}
        </strong>{' '}
        answered{!isRevealed && '. What they said is hidden from everybody, you included, until the reveal'}.
      </p>
      <div className={styles.results}>
        <Concluded view={view} step={step} />
        {isRevealed && (
          <section>
            <h2>What we said</h2>
            <Round round={{ ...step, answers: step.answers ?? [] }} step={step} view={view} />
          </section>
        )}
        {step.earlier.toReversed().map((round) => (
          <details key={round.round}>
            <summary>What we said in round {round.round}</summary>
            <Round round={round} step={step} view={view} />
          </details>
        ))}
      </div>
    </>
  );
}
