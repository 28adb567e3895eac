import type { Problem } from '../../../shared/errors.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { kindWords, stepTitle } from '../stepWords.ts';
import styles from './Notices.module.css';

interface Props {
  /** Why the session could not be looked at just now. */
  problem: Problem | null;
  /** The session has gone on to this step while somebody writes here. */
  held: { by: StepView | undefined; goOn: () => void } | undefined;
}

/** How things stand, where that is not as it should be. */
export function Notices({ problem, held }: Props) {
  return (
    <>
      {problem && (
        <p className={styles.notice} role="status">
          <Icon name="offline" />
          {problem.code === 'unavailable'
            ? 'No connection. What you write is kept on this device and sent when you are back.'
            : problem.detail}
        </p>
      )}
      {held && (
        <div className={styles.notice}>
          <Icon name="attention" />
          <div>
            <p>{heldWords(held.by)} What you wrote is kept on this device and was not sent.</p>
            <Button size="s" onClick={held.goOn}>
              Go on with the others
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function heldWords(step: StepView | undefined): string {
  if (!step) return 'The session has gone on.';
  if (step.status === 'revealed') return `The answers to “${stepTitle(step)}” are shown now.`;
  return `The session is at “${stepTitle(step)}” now (${kindWords[step.kind].toLowerCase()}).`;
}
