import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { SentAnswer } from '../../../shared/session/answer.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { faultAt } from '../../api/faultAt.ts';
import { levelCards } from '../../ledger/rateCards.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { PercentSlider } from '../../ui/PercentSlider.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { FormerAnswer } from './FormerAnswer.tsx';
import { useHere } from './here.ts';
import { promiseOf } from './promiseOf.ts';
import { useAnswer } from './useAnswer.ts';

/** Asks for a rating, in private. Nothing is preset, nor taken over from the round before: what stands ready gets chosen. */
export function RatePrompt({ step }: { step: StepView }) {
  const { view } = useHere();
  const said = useAnswer(step);
  const [missing, setMissing] = useState(false);
  const { level = null, confidence = null, reason = '' } = said.value;
  const change = (part: SentAnswer) => said.change({ ...said.value, ...part });
  const need = (empty: boolean, words: string) => (missing && empty ? words : undefined);
  return (
    <AnswerForm
      said={said}
      isSent={step.mine !== null}
      act="Send my rating"
      promise={promiseOf(step)}
      onSubmit={() => {
        setMissing(true);
        if (level !== null && confidence !== null) said.send();
      }}
    >
      <FormerAnswer step={step} scale={view.scale} />
      <ChoiceCards
        legend="Level"
        cards={levelCards(view.scale, true)}
        value={level}
        onChange={(next) => change({ level: next })}
        error={need(level === null, 'Choose a level') ?? faultAt(said.problem, 'level')}
      />
      <PercentSlider
        label="How sure are you, in per cent?"
        hint="0 is a guess, 100 is certain."
        value={confidence}
        onChange={(next) => change({ confidence: next ?? undefined })}
        error={need(confidence === null, 'Say how sure you are') ?? faultAt(said.problem, 'confidence')}
      />
      <TextArea
        label="Why?"
        optional
        rows={2}
        maxLength={limits.reasonChars}
        value={reason}
        onChange={(next) => change({ reason: next })}
        error={faultAt(said.problem, 'reason')}
      />
    </AnswerForm>
  );
}
