import { isAnswered } from '../../../shared/session/stepKinds.ts';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { Concluded } from '../seen/Concluded.tsx';
import { Evidence } from '../seen/Evidence.tsx';
import { Outcome } from '../seen/Outcome.tsx';
import { Round } from '../seen/Round.tsx';
import { Spotlit } from '../seen/Spotlit.tsx';
import { stepQuestion, stepTitle } from '../stepWords.ts';
import styles from './Screen.module.css';

/** What the room is asked, how many have answered, and after the reveal what was said. */
export function ScreenStep({ view, step }: { view: SessionView; step: StepView }) {
  const isRevealed = step.status === 'revealed';
  const isWriting = step.kind === 'write' && !isRevealed;
  const isLit = view.spotlight === null || view.spotlight.target === step.target;
  const question = stepQuestion(step);
  return (
    <>
      <PageHeading>{stepTitle(step)}</PageHeading>
      {question !== '' && <p className={styles.question}>{question}</p>}
      {isWriting && isLit && <p className={styles.narrative}>{step.table?.narrative}</p>}
      {!(isWriting && isLit) && <Spotlit view={view} />}
      {isAnswered(step.kind) && (
        <p className={styles.count}>
          <strong>
            {step.answered} of {view.joined}
          </strong>{' '}
          {step.kind === 'rate' ? 'have rated' : 'have answered'}
        </p>
      )}
      <div className={styles.results}>
        {step.kind === 'close' && <Outcome view={view} />}
        <Concluded view={view} step={step} />
        {isRevealed && (
          <section aria-label="What we said">
            <h2>What we said</h2>
            <Round round={{ ...step, answers: step.answers ?? [] }} step={step} view={view} />
          </section>
        )}
        <Evidence evidence={step.evidence} />
      </div>
    </>
  );
}
