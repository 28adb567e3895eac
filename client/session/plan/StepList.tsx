import { useRef } from 'react';
import type { StrategyView } from '../../../shared/api/strategies.ts';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { kindWords } from '../stepWords.ts';
import { blankStep, type DraftStep } from './draft.ts';
import { StepFields } from './StepFields.tsx';
import styles from './StepList.module.css';

interface Props {
  steps: readonly DraftStep[];
  strategy: StrategyView | undefined;
  faultOf: (path: string) => string | undefined;
  onChange: (steps: readonly DraftStep[]) => void;
}

/** The steps of a plan in their order; each can be moved, taken again, and taken out, by buttons alone. */
export function StepList({ steps, strategy, faultOf, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  /** Focus goes where the step is now: its buttons may have become useless or gone. */
  const goTo = (key: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-step="${key}"]`)?.focus());

  function move(from: number, by: 1 | -1): void {
    const step = steps[from];
    if (step === undefined) return;
    onChange(steps.toSpliced(from, 1).toSpliced(from + by, 0, step));
    announce(`${kindWords[step.kind]} is step ${from + by + 1} now.`);
    goTo(step.key);
  }
  function insert(at: number, step: DraftStep): void {
    onChange(steps.toSpliced(at, 0, step));
    goTo(step.key);
  }
  function remove(at: number): void {
    onChange(steps.toSpliced(at, 1));
    const next = steps[at + 1] ?? steps[at - 1];
    if (next) goTo(next.key);
  }

  const isFull = steps.length >= limits.stepsPerSession;
  return (
    <>
      <ol ref={list} className={styles.steps}>
        {steps.map((step, index) => {
          const name = `${kindWords[step.kind]}, step ${index + 1}`;
          return (
            <li key={step.key} className={styles.step}>
              <div className={styles.head}>
                <h3 data-step={step.key} tabIndex={-1}>
                  {index + 1}. {kindWords[step.kind]}
                </h3>
                <div className={styles.acts}>
                  {index > 0 && (
                    <Button size="s" look="quiet" aria-label={`Up: ${name}`} onClick={() => move(index, -1)}>
                      <Icon name="up" />
                    </Button>
                  )}
                  {index < steps.length - 1 && (
                    <Button size="s" look="quiet" aria-label={`Down: ${name}`} onClick={() => move(index, 1)}>
                      <Icon name="down" />
                    </Button>
                  )}
                  {!isFull && (
                    <Button
                      size="s"
                      look="quiet"
                      aria-label={`Again: ${name}`}
                      onClick={() => insert(index + 1, { ...step, key: newId(), target: '' })}
                    >
                      Again
                    </Button>
                  )}
                  <Button
                    size="s"
                    look="quiet"
                    aria-label={`Take out: ${name}`}
                    onClick={() => remove(index)}
                  >
                    Take out
                  </Button>
                </div>
              </div>
              <StepFields
                step={step}
                strategy={strategy}
                faultOf={(field) => faultOf(`steps.${index}.${field}`)}
                onChange={(part) =>
                  onChange(steps.map((each) => (each.key === step.key ? { ...each, ...part } : each)))
                }
              />
            </li>
          );
        })}
      </ol>
      {isFull ? (
        <p>A session has at most {limits.stepsPerSession} steps.</p>
      ) : (
        <Button onClick={() => insert(steps.length, blankStep('discuss'))}>
          <Icon name="plus" /> Add a step
        </Button>
      )}
    </>
  );
}
