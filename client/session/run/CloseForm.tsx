import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { LastAct } from '../../../shared/session/plan.ts';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import { faultAt } from '../../api/faultAt.ts';
import { type Card, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Steering } from './useSteer.ts';

const workedCards: Card<LastAct['worked']>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'In part' },
  { value: 'no', label: 'No' },
  { value: 'too-early', label: 'Too early to say' },
];

interface Props {
  view: SessionView;
  steering: Steering;
  onClose: () => void;
}

/** The end of a session. A review says first whether what was decided last time worked. */
export function CloseForm({ view, steering, onClose }: Props) {
  const isReview = view.purpose === 'review';
  const [worked, setWorked] = useState<LastAct['worked'] | null>(null);
  const [narrative, setNarrative] = useState('');
  const [tried, setTried] = useState(false);
  const hidden = view.steps.filter(
    ({ status, answered, kind }) => status !== 'revealed' && answered > 0 && kind !== 'prioritise',
  ).length;
  return (
    <FormDialog
      title="Close this session?"
      act="Close the session"
      busy={steering.busy}
      problem={tried ? steering.problem : null}
      unsaved={narrative.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (isReview && worked === null) return;
        steering.press({ act: 'close', lastAct: worked === null ? undefined : { worked, narrative } });
      }}
      intro={
        <p>
          Everybody sees what came of it, and nothing more can be answered. It can’t be opened again; its code
          is free.
          {hidden > 0 &&
            ` Answers to ${hidden === 1 ? 'one step were' : `${hidden} steps were`} not revealed, and stay unseen.`}
        </p>
      }
    >
      {isReview && (
        <>
          <ChoiceCards
            legend="Did the last act work?"
            cards={workedCards}
            across={4}
            value={worked}
            onChange={setWorked}
            error={tried && worked === null ? 'Say whether it worked' : faultAt(steering.problem, 'lastAct')}
          />
          <TextArea
            label="What do you see it by?"
            optional
            rows={3}
            maxLength={limits.ratingNarrativeChars}
            value={narrative}
            onChange={setNarrative}
            error={faultAt(steering.problem, 'lastAct.narrative')}
          />
        </>
      )}
    </FormDialog>
  );
}
