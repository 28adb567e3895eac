import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { setOwnScores } from '../../shared/api/partnerships.ts';
import { formatValue } from '../../shared/evidence/format.ts';
import type { Score } from '../../shared/evidence/scores.ts';
import type { EvidenceSummary } from '../../shared/evidence/summary.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { summaryKey } from './summaries.ts';

interface Props {
  summary: EvidenceSummary;
  partnershipId: string;
  onClose: () => void;
}

/** A partnership's own minimum and target, with the reason. An empty field goes back to the usual score. */
export function OwnScoresDialog({ summary, partnershipId, onClose }: Props) {
  const queries = useQueryClient();
  const { minimum: usualMinimum, target: usualTarget } = summary.scores;
  const [minimum, setMinimum] = useState(ownText(usualMinimum));
  const [target, setTarget] = useState(ownText(usualTarget));
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ minimum?: string; target?: string }>({});
  const { send, busy, problem } = useSend(async () => {
    await call<typeof setOwnScores>('PUT /api/partnerships/:p/indicators/:i/scores', {
      params: { p: partnershipId, i: summary.id },
      body: { minimum: numberIn(minimum) ?? null, target: numberIn(target) ?? null, reason },
    });
    await queries.invalidateQueries({ queryKey: summaryKey(partnershipId, summary.id) });
    announce('Our own scores are saved.');
    onClose();
  });
  return (
    <FormDialog
      title={`Our own scores: ${summary.title}`}
      act="Save"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        const faults = { ...notANumber('minimum', minimum), ...notANumber('target', target) };
        setWrong(faults);
        if (Object.keys(faults).length === 0) send();
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

function inUnit(label: string, { unit }: EvidenceSummary): string {
  return unit === '' ? label : `${label} (${unit})`;
}

function ownText(score: Score): string {
  return score.value !== null && score.origin === 'own' ? String(score.value) : '';
}

function usualText(score: Score, summary: EvidenceSummary): string {
  return score.value === null ? score.reason : `Now ${formatValue(score.value, summary)}. ${score.basis}`;
}

/** Undefined where it is empty or no number. "1,2" is not guessed at. */
function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

function notANumber(field: 'minimum' | 'target', text: string): { minimum?: string; target?: string } {
  if (text.trim() === '' || numberIn(text) !== undefined) return {};
  return { [field]: 'Write it as a plain number, such as 64 or 64.5, or leave it empty' };
}
