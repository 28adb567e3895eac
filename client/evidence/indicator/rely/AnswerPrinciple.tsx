import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { answerPrinciple } from '../../../../shared/api/principles.ts';
import { newId } from '../../../../shared/ids.ts';
import type { PrincipleView } from '../../../../shared/ledger/principleView.ts';
import { limits } from '../../../../shared/limits.ts';
import { call } from '../../../api/call.ts';
import { faultAt } from '../../../api/faultAt.ts';
import { useSend } from '../../../api/useSend.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { indicatorKey } from '../useIndicator.ts';
import styles from './RelyOn.module.css';

type Choice = 'yes' | 'no' | 'back';
const choices: Readonly<Record<Choice, { label: string; met: boolean | null }>> = {
  yes: { label: 'Yes', met: true },
  no: { label: 'No', met: false },
  back: { label: 'Take the answer back', met: null },
};

interface Props {
  partnershipId: string;
  indicatorId: string;
  principle: PrincipleView;
  onClose: () => void;
}

/** A person’s own answer, signed: nothing is preset, and why is asked for. */
export function AnswerPrinciple({ partnershipId, indicatorId, principle, onClose }: Props) {
  const queries = useQueryClient();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const [unchosen, setUnchosen] = useState(false);
  // One key for one form: where the answer was lost, trying again must not sign it twice.
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useSend(async (met: boolean | null) => {
    await call<typeof answerPrinciple>(
      'POST /api/partnerships/:p/indicators/:i/principles',
      {
        params: { p: partnershipId, i: indicatorId },
        body: { principle: principle.id, met, reason },
      },
      { onceKey },
    );
    await queries.invalidateQueries({ queryKey: indicatorKey(partnershipId, indicatorId) });
    announce(met === null ? 'The answer is taken back.' : 'Your answer is signed.');
    onClose();
  });
  const offered = (Object.keys(choices) as Choice[]).filter(
    (each) => each !== 'back' || principle.answer !== null,
  );
  return (
    <Form
      className={styles.form}
      problem={problem}
      onSubmit={() => {
        setUnchosen(choice === null);
        if (choice !== null) send(choices[choice].met);
      }}
    >
      <ChoiceCards
        legend={`Is it so? ${principle.title}`}
        across={4}
        cards={offered.map((value) => ({ value, label: choices[value].label }))}
        value={choice}
        onChange={(value) => {
          setChoice(value);
          setUnchosen(false);
        }}
        error={unchosen ? 'Choose an answer' : faultAt(problem, 'met')}
      />
      <TextArea
        label="Why?"
        hint="Signed with your name, for everybody in the partnership. It stays readable, also once somebody answers again."
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
      <div className={styles.acts}>
        <Button type="submit" size="s" busy={busy}>
          Sign it
        </Button>
        <Button size="s" look="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </Form>
  );
}
