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

interface Props {
  view: SessionView;
  step: StepView;
  reload: () => void;
  onClose: () => void;
}

/** What the room agreed that something means, and what it could not agree on: both are kept. */
export function MeaningForm({ view, step, reload, onClose }: Props) {
  const before = step.meaning ?? { text: '', differences: '' };
  const [text, setText] = useState(before.text);
  const [differences, setDifferences] = useState(before.differences);
  const [missing, setMissing] = useState(false);
  const { send, busy, problem } = useSend(async () => {
    await inTime((signal) =>
      call<typeof recordMeaning>(
        'POST /api/sessions/:id/meaning',
        { params: { id: view.id }, body: { step: step.id, text, differences } },
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
      unsaved={text !== before.text || differences !== before.differences}
      onClose={onClose}
      onSubmit={() => {
        setMissing(true);
        if (text.trim() !== '') send();
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
      <TextArea
        label="Differences that stand"
        optional
        hint="Who still means something else, and what. Leave it empty where nobody does."
        rows={3}
        maxLength={limits.ratingNarrativeChars}
        value={differences}
        onChange={setDifferences}
        error={faultAt(problem, 'differences')}
      />
    </FormDialog>
  );
}
