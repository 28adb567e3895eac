import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { SentAnswer } from '../../../shared/session/answer.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { faultAt } from '../../api/faultAt.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { FormerAnswer } from './FormerAnswer.tsx';
import { promiseOf } from './promiseOf.ts';
import { useAnswer } from './useAnswer.ts';

type TextKind = 'discuss' | 'meaning' | 'write' | 'pledge';

const labels: Readonly<Record<TextKind, { label: string; act: string; missing: string }>> = {
  discuss: { label: 'What I think', act: 'Send what I wrote', missing: 'Write something first' },
  meaning: {
    label: 'What it would look like',
    act: 'Send my meaning',
    missing: 'Say what it would look like',
  },
  write: { label: 'How I would put it', act: 'Send my wording', missing: 'Write how you would put it' },
  pledge: { label: 'What I will do', act: 'Send my pledge', missing: 'Say what you will do' },
};

/** Asks for words, in private. */
export function TextPrompt({ step, kind }: { step: StepView; kind: TextKind }) {
  const said = useAnswer(step);
  const [missing, setMissing] = useState(false);
  const { text = '', by = '' } = said.value;
  const words = labels[kind];
  const change = (part: SentAnswer) => said.change({ ...said.value, ...part });
  return (
    <AnswerForm
      said={said}
      isSent={step.mine !== null}
      act={words.act}
      promise={promiseOf(step)}
      onSubmit={() => {
        setMissing(true);
        if (text.trim() !== '') said.send();
      }}
    >
      <FormerAnswer step={step} scale={[]} />
      <TextArea
        label={words.label}
        rows={5}
        maxLength={limits.reasonChars}
        value={text}
        onChange={(next) => change({ text: next })}
        error={missing && text.trim() === '' ? words.missing : faultAt(said.problem, 'text')}
      />
      {kind === 'pledge' && (
        <TextField
          label="By when"
          optional
          maxLength={limits.nameChars}
          value={by}
          onChange={(next) => change({ by: next })}
          error={faultAt(said.problem, 'by')}
        />
      )}
    </AnswerForm>
  );
}
