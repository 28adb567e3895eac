import { useState } from 'react';
import { firstTie } from '../../../shared/session/dots.ts';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { Button } from '../../ui/Button.tsx';
import { stepTitle } from '../stepWords.ts';
import { CloseForm } from './CloseForm.tsx';
import styles from './CommandBar.module.css';
import { possibleIn } from './commands.ts';
import { MeaningForm } from './MeaningForm.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { Steering } from './useSteer.ts';

interface Props {
  view: SessionView;
  step: StepView | undefined;
  steering: Steering;
  reload: () => void;
}

/** What can be pressed now, the usual next thing last and marked. */
export function CommandBar({ view, step, steering, reload }: Props) {
  const [open, setOpen] = useState<'record' | 'close'>();
  const { busy, press } = steering;
  const { back, next, reveal, round, record, close, main } = possibleIn(view, step);
  const look = (each: typeof main) => (each === main ? 'primary' : 'plain');
  const shut = () => setOpen(undefined);
  return (
    <section className={styles.bar} aria-label="Facilitate">
      {back && (
        <Button busy={busy} onClick={() => press({ act: 'move', to: back.id })}>
          Back
        </Button>
      )}
      {close && (
        <Button look={look('close')} onClick={() => setOpen('close')}>
          Close the session
        </Button>
      )}
      {round && (
        <Button busy={busy} onClick={() => press({ act: 'round' })}>
          {step?.tally ? `Another round among the ${firstTie(step.tally).length} tied` : 'Another round'}
        </Button>
      )}
      {record && (
        <Button look={look('record')} onClick={() => setOpen('record')}>
          {record === 'rating' ? 'Record the rating' : 'Record the meaning'}
        </Button>
      )}
      {reveal && (
        <Button look={look('reveal')} busy={busy} onClick={() => press({ act: 'reveal' })}>
          Reveal the answers
        </Button>
      )}
      {next && (
        <Button
          look={look('next')}
          busy={busy}
          className={styles.next}
          onClick={() => press({ act: 'move', to: next.id })}
        >
          <span className={styles.to}>
            {step ? 'Next' : 'Begin'}: {stepTitle(next)}
          </span>
        </Button>
      )}
      {open === 'close' && <CloseForm view={view} steering={steering} onClose={shut} />}
      {open === 'record' && step && record === 'rating' && (
        <RecordForm view={view} step={step} reload={reload} onClose={shut} />
      )}
      {open === 'record' && step && record === 'meaning' && (
        <MeaningForm view={view} step={step} reload={reload} onClose={shut} />
      )}
    </section>
  );
}
