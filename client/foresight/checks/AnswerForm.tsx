import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { answer } from '../../../shared/api/checks.ts';
import { newId } from '../../../shared/ids.ts';
import {
  type RealityQuestion,
  takesVerdict,
  type Verdict,
  verdicts,
} from '../../../shared/ledger/realityQuestions.ts';
import { questionWords, verdictWords } from '../../../shared/ledger/realityWords.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { useSend } from '../../api/useSend.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Reality.module.css';
import { type LinkIds, linkParams } from './useAnswers.ts';
import { askAgain } from './useChecks.ts';

interface Props {
  link: LinkIds;
  question: RealityQuestion;
  onClose: () => void;
}

const cards = [
  ...verdicts.map((value) => ({ value, label: verdictWords[value] })),
  { value: 'neither' as const, label: 'None of these' },
];

/** Answers one question about a link, signed with one's name. Nothing is preset. */
export function AnswerForm({ link, question, onClose }: Props) {
  const queries = useQueryClient();
  const [verdict, setVerdict] = useState<Verdict | 'neither' | null>(null);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  // One key for one form: on bad Wi-Fi the same answer sent twice counts once.
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useSend(async () => {
    const said = takesVerdict(question) && verdict !== 'neither' ? { verdict } : {};
    await call<typeof answer>(
      'POST /api/strategies/:s/objectives/:id/links/:i/answers',
      { params: linkParams(link), body: { question, words, ...said } },
      { onceKey },
    );
    await askAgain(queries, link.strategyId);
    announce('Your answer is signed.');
    onClose();
  });
  const unchosen = takesVerdict(question) && verdict === null;
  return (
    <Form
      className={styles.form}
      problem={problem}
      onSubmit={() => {
        setMissing(true);
        if (!unchosen && words.trim() !== '') send();
      }}
    >
      {takesVerdict(question) && (
        <ChoiceCards
          legend="In one word"
          cards={cards}
          across={4}
          value={verdict}
          onChange={setVerdict}
          error={missing && unchosen ? 'Choose one, or “None of these”' : faultAt(problem, 'verdict')}
        />
      )}
      <TextArea
        label={takesVerdict(question) ? 'What makes you say so?' : questionWords[question]}
        hint="In a sentence or two. Members see it with your name and organisation."
        maxLength={limits.reasonChars}
        value={words}
        onChange={setWords}
        error={missing && words.trim() === '' ? 'Answer in a sentence or two' : faultAt(problem, 'words')}
      />
      <div className={styles.actions}>
        <Button type="submit" size="s" busy={busy}>
          Sign the answer
        </Button>
        <Button size="s" look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
