import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Outcome } from '../seen/Outcome.tsx';
import { placeWords, stepQuestion, stepTitle } from '../stepWords.ts';
import { EvidenceSwitch } from './EvidenceSwitch.tsx';
import { Results } from './Results.tsx';
import styles from './Stage.module.css';
import { TimeButtons } from './TimeButtons.tsx';
import type { Steering } from './useSteer.ts';

interface Props {
  view: SessionView;
  /** Undefined before the first. */
  step: StepView | undefined;
  steering: Steering;
  mayPress: boolean;
  serverNow: () => number;
}

/** What the room has before it now. */
export function Stage({ view, step, steering, mayPress, serverNow }: Props) {
  if (view.status === 'closed') return <Closed view={view} />;
  if (!step) {
    return (
      <>
        <p className={styles.eyebrow}>Not begun</p>
        <PageHeading>{view.title}</PageHeading>
        <p className={styles.quiet}>
          People can join already: put the projector’s page on the wall. They wait until you begin.
        </p>
      </>
    );
  }
  const question = stepQuestion(step);
  const narrative = step.table?.narrative ?? '';
  return (
    <section key={step.id} aria-labelledby="step">
      <p className={styles.eyebrow}>{placeWords(view, step)}</p>
      <PageHeading id="step">{stepTitle(step)}</PageHeading>
      {question !== '' && <p className={styles.question}>{question}</p>}
      {narrative !== '' && (
        <details className={styles.more} open={step.kind === 'write'}>
          <summary>What the strategy says</summary>
          <p>{narrative}</p>
        </details>
      )}
      {step.kind === 'write' && (
        <p>
          <ButtonLink to={`/s/${view.strategyId}`} target="_blank">
            Open the strategy to write
          </ButtonLink>
        </p>
      )}
      {mayPress && step.status === 'open' && (
        <TimeButtons endsAt={step.endsAt} serverNow={serverNow} steering={steering} />
      )}
      {step.evidence && (
        <EvidenceSwitch step={step} evidence={step.evidence} steering={steering} mayPress={mayPress} />
      )}
      {step.kind === 'welcome' && (
        <p className={styles.quiet}>
          Phones show what we will do and who is here; the wall shows how to join.
        </p>
      )}
      {step.kind === 'close' && <Outcome view={view} />}
      <Results view={view} step={step} />
    </section>
  );
}

const workedWords = {
  yes: 'The last act worked.',
  partly: 'The last act worked in part.',
  no: 'The last act did not work.',
  'too-early': 'It is too early to say whether the last act worked.',
} as const;

function Closed({ view }: { view: SessionView }) {
  const { lastAct } = view;
  return (
    <>
      <p className={styles.eyebrow}>Closed</p>
      <PageHeading>{view.title}</PageHeading>
      <p className={styles.quiet}>
        What was said in it is kept. Its code is free again, and nobody can join.
      </p>
      {lastAct && (
        <div className={styles.lastAct}>
          <strong>{workedWords[lastAct.worked]}</strong>
          {lastAct.narrative !== '' && <p>{lastAct.narrative}</p>}
        </div>
      )}
      <Outcome view={view} />
      <p>
        <ButtonLink to={`/s/${view.strategyId}/sessions`}>All sessions of this strategy</ButtonLink>
      </p>
    </>
  );
}
