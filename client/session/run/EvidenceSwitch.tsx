import type { StepView } from '../../../shared/session/viewShape.ts';
import { Button } from '../../ui/Button.tsx';
import { Evidence } from '../seen/Evidence.tsx';
import styles from './Stage.module.css';
import type { Steering } from './useSteer.ts';

interface Props {
  step: StepView;
  evidence: NonNullable<StepView['evidence']>;
  steering: Steering;
  mayPress: boolean;
}

/** Whether the room sees the figures before it has judged; from the first reveal on it does. */
export function EvidenceSwitch({ step, evidence, steering, mayPress }: Props) {
  const { choice, indicators } = evidence;
  const isShown = choice === 'shown';
  const isOpen = step.status === 'open' && step.round === 1;
  return (
    <>
      {isOpen && indicators > 0 && (
        <div className={styles.switch}>
          <p className={styles.quiet}>
            {isShown
              ? 'The evidence is on every page: what people see first may pull their ratings towards it.'
              : `The evidence (${indicators === 1 ? '1 indicator' : `${indicators} indicators`}) is withheld until the reveal, so that it anchors nobody.`}
          </p>
          {mayPress && (
            <Button
              size="s"
              busy={steering.busy}
              onClick={() => steering.press({ act: 'evidence', evidence: isShown ? 'withheld' : 'shown' })}
            >
              {isShown ? 'Withhold the evidence' : 'Show the evidence now'}
            </Button>
          )}
        </div>
      )}
      <Evidence evidence={evidence} />
    </>
  );
}
