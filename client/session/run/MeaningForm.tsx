import { useState } from 'react';
import type { recordMeaning } from '../../../shared/api/meanings.ts';
import { limits } from '../../../shared/limits.ts';
import type { SessionView, StepView } from '../../../shared/session/viewShape.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { inTime } from '../../api/inTime.ts';
import { useSend } from '../../api/useSend.ts';
import { confirm } from '../../ui/confirmations.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { stepTitle } from '../stepWords.ts';
import { StandingDifferences } from './StandingDifferences.tsx';

interface Props {
  view: SessionView;
  step: StepView;
  reload: () => void;
  onClose: () => void;
}

/** What the room agreed that something means, and what it could not agree on: both are kept. */
export function MeaningForm({ view, step, reload, onClose }: Props) {
  const before = step.meaning ?? { text: '', differences: '', differing: [] };
  const [text, setText] = useState(before.text);
  const [differences, setDifferences] = useState(before.differences);
  const [differing, setDiffering] = useState(before.differing);
  const [missing, setMissing] = useState(false);
  const { send, busy, problem } = useSend(async () => {
    await inTime((signal) =>
      call<typeof recordMeaning>(
        'POST /api/sessions/:id/meaning',
        { params: { id: view.id }, body: { step: step.id, text, differences, differing } },
        { signal, whenNotSignedIn: 'stay' },
      ),
    );
    reload();
    onClose();
    confirm('Recorded. It stands in the ledger, with the differences that stand.');
  });
  return (
    <FormDialog
      title="What we agreed that it means"
      act="Record the meaning"
      size="l"
      busy={busy}
      problem={problem}
      unsaved={text !== before.text || differences !== before.differences || differing !== before.differing}
      onClose={onClose}
      onSubmit={() => {
        setMissing(true);
        if (text.trim() !== '' && differing.every(({ words }) => words.trim() !== '')) send();
      }}
      intro={<p>{stepTitle(step)}</p>}
    >
      <TextArea
        label="If it came true, what would it look like?"
        hint="In the words of the room."
        rows={4}
        maxLength={limits.ratingNarrativeChars}
        value={text}
        onChange={setText}
        error={missing && text.trim() === '' ? 'Write down what you agreed on' : faultAt(problem, 'text')}
      />
      <StandingDifferences
        said={step.answers ?? []}
        differing={differing}
        onChange={setDiffering}
        faultOf={(index, words) =>
          missing && words.trim() === ''
            ? 'Say what they mean, in their words'
            : faultAt(problem, `differing.${index}.words`)
        }
      />
      <TextArea
        label="What else differs"
        optional
        hint="Leave it empty where nothing does."
        rows={3}
        maxLength={limits.ratingNarrativeChars}
        value={differences}
        onChange={setDifferences}
        error={faultAt(problem, 'differences')}
      />
    </FormDialog>
  );
}
