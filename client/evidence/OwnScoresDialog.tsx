import { useState } from 'react';
import type { setOwnScores } from '../../shared/api/partnerships.ts';
import { formatValue } from '../../shared/evidence/format.ts';
import type { Score } from '../../shared/evidence/scores.ts';
import type { EvidenceSummary } from '../../shared/evidence/summary.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useEvidenceChange } from './own/useEvidenceChange.ts';
import { notANumber, numberIn } from './plainNumber.ts';

type Scored = Pick<EvidenceSummary, 'id' | 'title' | 'unit' | 'decimals' | 'scores'>;

interface Props {
  summary: Scored;
  partnershipId: string;
  onClose: () => void;
}

/** A partnership's own minimum and target, with the reason. An empty field goes back to the usual score. */
export function OwnScoresDialog({ summary, partnershipId, onClose }: Props) {
  const { minimum: usualMinimum, target: usualTarget } = summary.scores;
  const [minimum, setMinimum] = useState(ownText(usualMinimum));
  const [target, setTarget] = useState(ownText(usualTarget));
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ minimum?: string | undefined; target?: string | undefined }>({});
  const { send, busy, problem } = useEvidenceChange(
    partnershipId,
    async () => {
      await call<typeof setOwnScores>('PUT /api/partnerships/:p/indicators/:i/scores', {
        params: { p: partnershipId, i: summary.id },
        body: { minimum: numberIn(minimum) ?? null, target: numberIn(target) ?? null, reason },
      });
      return 'Our own scores are saved.';
    },
    onClose,
  );
  return (
    <FormDialog
      title={`Our own scores: ${summary.title}`}
      act="Save"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        const faults = { minimum: notANumber(minimum), target: notANumber(target) };
        setWrong(faults);
        if (faults.minimum === undefined && faults.target === undefined) send();
      }}
      onClose={onClose}
    >
      <TextField
        label={inUnit('Minimum', summary)}
        hint={`Where we are worse than this, focus is needed. ${usualText(usualMinimum, summary)}`}
        optional
        inputMode="decimal"
        value={minimum}
        onChange={setMinimum}
        error={wrong.minimum ?? faultAt(problem, 'minimum')}
      />
      <TextField
        label={inUnit('Target', summary)}
        hint={`The score to aim for. ${usualText(usualTarget, summary)}`}
        optional
        inputMode="decimal"
        value={target}
        onChange={setTarget}
        error={wrong.target ?? faultAt(problem, 'target')}
      />
      <TextArea
        label="Why these?"
        hint="Shown beside the scores. They apply in this partnership alone."
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={faultAt(problem, 'reason')}
      />
    </FormDialog>
  );
}

function inUnit(label: string, { unit }: Scored): string {
  return unit === '' ? label : `${label} (${unit})`;
}

function ownText(score: Score): string {
  return score.value !== null && score.origin === 'own' ? String(score.value) : '';
}

function usualText(score: Score, summary: Scored): string {
  return score.value === null ? score.reason : `Now ${formatValue(score.value, summary)}. ${score.basis}`;
}
