import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Button } from '../../ui/Button.tsx';
import { kindWords, stepTitle } from '../stepWords.ts';
import styles from './AgendaList.module.css';
import box from './box.module.css';
import type { Steering } from './useSteer.ts';

interface Props {
  view: SessionView;
  steering: Steering;
  mayPress: boolean;
}

/** All steps, and the way to any of them. */
export function AgendaList({ view, steering, mayPress }: Props) {
  return (
    <section className={box.box} aria-labelledby="steps">
      <h2 id="steps">Steps</h2>
      <ol className={styles.steps}>
        {view.steps.map((step) => {
          const isHere = step.id === view.current;
          return (
            <li key={step.id} aria-current={isHere ? 'step' : undefined}>
              <span className={styles.words}>
                {stepTitle(step)}
                <small>{factsOf(step, isHere)}</small>
              </span>
              {mayPress && !isHere && (
                <Button
                  size="s"
                  look="quiet"
                  busy={steering.busy}
                  aria-label={`Go to ${stepTitle(step)}`}
                  onClick={() => steering.press({ act: 'move', to: step.id })}
                >
                  Go
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function factsOf(step: StepView, isHere: boolean): string {
  const { kind, seconds, status, answered, recorded, meaning } = step;
  return [
    stepTitle(step) !== kindWords[kind] && kindWords[kind],
    seconds !== null && status === 'ahead' && `${Math.round(seconds / 6) / 10} min`,
    isHere && 'now',
    answered > 0 && `${answered} answered`,
    status === 'revealed' && 'revealed',
    (recorded.length > 0 || meaning) && 'recorded',
  ]
    .filter(Boolean)
    .join(' · ');
}
