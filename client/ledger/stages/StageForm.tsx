import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResponseOf } from '../../../shared/api/endpoint.ts';
import type { listStageMoves, moveStage } from '../../../shared/api/stages.ts';
import { newId } from '../../../shared/ids.ts';
import {
  type BaselineEvidence,
  namesOfStages,
  noBaselineYet,
  type Stage,
  skippedBy,
  stages,
  stageWords,
} from '../../../shared/ledger/stages.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { useSend } from '../../api/useSend.ts';
import { type Card, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { confirm } from '../../ui/confirmations.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { stagesKey } from '../useStageNews.ts';
import { StageMoves } from './StageMoves.tsx';
import { StageNow } from './StageNow.tsx';

interface Props {
  strategyId: string;
  objectiveId: string;
  title: string;
  known: ResponseOf<typeof listStageMoves>;
  onClose: () => void;
}

/** Moving an objective to another stage: on, or back. What is left out needs a reason, which is asked for before it is sent. */
export function StageForm({ strategyId, objectiveId, title, known, onClose }: Props) {
  const queries = useQueryClient();
  const from = known.stage.name;
  const [chosen, setChosen] = useState<Stage | null>(null);
  // Somebody else may move it there while this is open.
  const to = chosen === from ? null : chosen;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [onceKey] = useState(newId);
  const skipped = to === null ? [] : skippedBy(from, to, known.evidence);
  const unexplained = skipped.length > 0 && reason.trim() === '';
  const refresh = () => queries.invalidateQueries({ queryKey: stagesKey(strategyId) });
  const { send, busy, problem } = useSend<{ to: Stage; reason: string }>(async (body) => {
    try {
      await call<typeof moveStage>(
        'POST /api/strategies/:s/objectives/:id/stage',
        { params: { s: strategyId, id: objectiveId }, body: { ...body, from } },
        { onceKey },
      );
    } catch (error) {
      // Somebody else may have moved it: the form then stands on where it is now.
      void refresh();
      throw error;
    }
    await refresh();
    onClose();
    confirm(`Moved to “${stageWords[body.to].label}”.`);
  });
  return (
    <FormDialog
      title={title}
      act="Move it"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        setMissing(true);
        if (to !== null && !unexplained) send({ to, reason });
      }}
      unsaved={reason.trim() !== ''}
      onClose={onClose}
      intro={<StageNow stage={known.stage} />}
    >
      <ChoiceCards
        legend="Move it to"
        cards={cardsFrom(from, known.evidence)}
        value={to}
        onChange={setChosen}
        error={missing && to === null ? 'Choose where it goes' : undefined}
      />
      <TextArea
        label="Why?"
        optional={skipped.length === 0}
        hint={skipped.length === 0 ? 'Kept with the move.' : whyAsked(from, skipped, known.evidence)}
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
        error={
          missing && unexplained
            ? `Say why ${namesOfStages(skipped)} is left out`
            : faultAt(problem, 'reason')
        }
      />
      <StageMoves moves={known.moves} />
    </FormDialog>
  );
}

function cardsFrom(from: Stage, evidence: BaselineEvidence): Card<Stage>[] {
  return stages
    .filter((stage) => stage !== from)
    .map((stage) => {
      const skipped = skippedBy(from, stage, evidence);
      const leaves = skipped.length === 0 ? '' : ` Leaves out ${namesOfStages(skipped)}.`;
      return { value: stage, label: stageWords[stage].label, meaning: stageWords[stage].calls + leaves };
    });
}

function whyAsked(from: Stage, skipped: readonly Stage[], evidence: BaselineEvidence): string {
  const leaves = `This leaves out ${namesOfStages(skipped)}. Your reason stands on the objective until somebody went back and through it.`;
  return `${noBaselineYet(from, skipped, evidence)} ${leaves}`.trim();
}
