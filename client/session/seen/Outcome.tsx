import type { ReactNode } from 'react';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { stepTitle } from '../stepWords.ts';
import { Agreed } from './Agreed.tsx';
import { Answers } from './Answers.tsx';
import styles from './Outcome.module.css';
import { Tally } from './Tally.tsx';

/** What the room agreed, chose and pledged. */
export function Outcome({ view }: { view: SessionView }) {
  const outcomes = view.steps
    .map((step) => ({ step, came: whatCameOf(step, view) }))
    .filter(({ came }) => came !== null);
  if (outcomes.length === 0) return <p>Nothing was recorded.</p>;
  return (
    <div className={styles.outcome}>
      <h2>What we agreed</h2>
      {outcomes.map(({ step, came }) => (
        <section key={step.id}>
          <h3>{stepTitle(step)}</h3>
          {came}
        </section>
      ))}
    </div>
  );
}

function whatCameOf(step: StepView, { scale, face }: SessionView): ReactNode {
  const wall = face === 'projector';
  const agreed = step.recorded.at(-1);
  if (agreed) return <Agreed recorded={agreed} scale={scale} />;
  if (step.tally) {
    return (
      <>
        <Tally tally={step.tally} own={step.mine?.dots} wall={wall} />
        {step.earlier.toReversed().map((round) => (
          <div key={round.round}>
            <p>Before that, in round {round.round}:</p>
            <Tally tally={round.tally ?? []} own={round.mine?.dots} wall={wall} />
          </div>
        ))}
      </>
    );
  }
  return step.kind === 'pledge' && step.answers?.length ? <Answers answers={step.answers} /> : null;
}
