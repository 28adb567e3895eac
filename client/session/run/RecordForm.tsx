import { useState } from 'react';
import type { recordRating } from '../../../shared/api/sessions.ts';
import type { RatingStatement } from '../../../shared/ledger/rating.ts';
import { limits } from '../../../shared/limits.ts';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { inTime } from '../../api/inTime.ts';
import { useSend } from '../../api/useSend.ts';
import { directionCards, levelCards } from '../../ledger/rateCards.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { confirm } from '../../ui/confirmations.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PercentSlider } from '../../ui/PercentSlider.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { stepTitle } from '../stepWords.ts';

interface Props {
  view: SessionView;
  step: StepView;
  reload: () => void;
  onClose: () => void;
}

/** What the room agreed on, signed. Nothing is preset, least of all from an average: the room says it. */
export function RecordForm({ view, step, reload, onClose }: Props) {
  const [level, setLevel] = useState<string | null>(null);
  const [confidence, setConfidence] = useState<number | null>(null);
  const [direction, setDirection] = useState<RatingStatement['direction'] | null>(null);
  const [narrative, setNarrative] = useState('');
  const [missing, setMissing] = useState(false);
  type Said = Pick<RatingStatement, 'level' | 'confidence' | 'direction' | 'narrative'>;
  const { send, busy, problem } = useSend<Said>(async (said) => {
    try {
      await inTime((signal) =>
        call<typeof recordRating>(
          'POST /api/sessions/:id/record',
          { params: { id: view.id }, body: { step: step.id, ...said, expect: view.version } },
          { signal, whenNotSignedIn: 'stay' },
        ),
      );
    } finally {
      reload();
    }
    onClose();
    confirm('Recorded. Everybody can say now, on their phone, whether they agree.');
  });
  const need = (empty: boolean, words: string) => (missing && empty ? words : undefined);
  return (
    <FormDialog
      title="What the room agreed"
      act="Record the rating"
      size="l"
      busy={busy}
      problem={problem}
      unsaved={narrative.trim() !== ''}
      onClose={onClose}
      onSubmit={() => {
        setMissing(true);
        if (level === null || confidence === null || direction === null || narrative.trim() === '') return;
        send({ level, confidence, direction, narrative });
      }}
      intro={
        <p>
          {stepTitle(step)}
          {step.anonymous
            ? '. It goes to the ledger, signed by you. Nothing of the single answers does: this step is anonymous.'
            : '. It goes to the ledger, signed by you, with what each person rated in this round.'}
        </p>
      }
    >
      <ChoiceCards
        legend="Level"
        cards={levelCards(view.scale)}
        value={level}
        onChange={setLevel}
        error={need(level === null, 'Choose a level') ?? faultAt(problem, 'level')}
      />
      <PercentSlider
        label="How sure is the room, in per cent?"
        hint="0 is a guess, 100 is certain."
        value={confidence}
        onChange={setConfidence}
        error={need(confidence === null, 'Say how sure the room is') ?? faultAt(problem, 'confidence')}
      />
      <ChoiceCards
        legend="Which way is it heading?"
        cards={directionCards}
        across={4}
        value={direction}
        onChange={setDirection}
        error={
          need(direction === null, 'Choose a direction, or “don’t know”') ?? faultAt(problem, 'direction')
        }
      />
      <TextArea
        label="Why?"
        hint="In a sentence or two, as the room would say it."
        maxLength={limits.ratingNarrativeChars}
        value={narrative}
        onChange={setNarrative}
        error={
          need(narrative.trim() === '', 'Say why, in a sentence or two') ?? faultAt(problem, 'narrative')
        }
      />
    </FormDialog>
  );
}
