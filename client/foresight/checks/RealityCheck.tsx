import { useEffect, useRef, useState } from 'react';
import { may, type Role } from '../../../shared/access.ts';
import type { AnswerView } from '../../../shared/api/checks.ts';
import { type RealityQuestion, realityQuestions } from '../../../shared/ledger/realityQuestions.ts';
import { questionWords, verdictWords } from '../../../shared/ledger/realityWords.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './Reality.module.css';
import { realityHelp } from './realityHelp.ts';
import { type LinkIds, useAnswers } from './useAnswers.ts';

interface Props {
  link: LinkIds;
  /** What the indicator is called. */
  title: string;
  role: Role;
}

/** The questions of the reality check of one link, each with the answer that stands, earlier ones, and a way to answer. */
export function RealityCheck({ link, title, role }: Props) {
  const answers = useAnswers(link);
  if (answers.isPending) return <Loading what="the answers" />;
  if (answers.isError) {
    return <ProblemNotice problem={toProblem(answers.error)} onRetry={() => void answers.refetch()} />;
  }
  return (
    <ul className={styles.questions} aria-label={`Reality check of ${title}`}>
      {realityQuestions.map((question) => (
        <Question
          key={question}
          link={link}
          question={question}
          answers={answers.data.filter((each) => each.question === question)}
          mayAnswer={may(role, 'answer-checks')}
        />
      ))}
    </ul>
  );
}

function Question({
  link,
  question,
  answers: [standing, ...earlier],
  mayAnswer,
}: {
  link: LinkIds;
  question: RealityQuestion;
  answers: readonly AnswerView[];
  mayAnswer: boolean;
}) {
  const [answering, setAnswering] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  // Once the button is shown again: what is hidden takes no focus.
  useEffect(() => {
    if (answered.current && !answering) opener.current?.focus();
    answered.current = answering;
  }, [answering]);
  return (
    <li>
      <p className={styles.question}>{questionWords[question]}</p>
      <p className={styles.help}>{realityHelp[question]}</p>
      {standing ? <Answer answer={standing} /> : <p className={styles.none}>Nobody has answered yet.</p>}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{earlier.length === 1 ? '1 earlier answer' : `${earlier.length} earlier answers`}</summary>
          {earlier.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </details>
      )}
      {mayAnswer && (
        <span hidden={answering}>
          <Button ref={opener} size="s" onClick={() => setAnswering(true)}>
            {standing ? 'Answer anew' : 'Answer'}
            <VisuallyHidden> “{questionWords[question]}”</VisuallyHidden>
          </Button>
        </span>
      )}
      {answering && <AnswerForm link={link} question={question} onClose={() => setAnswering(false)} />}
    </li>
  );
}

function Answer({ answer: { verdict, words, by } }: { answer: AnswerView }) {
  return (
    <div className={styles.answer}>
      <p className={styles.words}>
        {verdict !== null && <strong>{verdictWords[verdict]}. </strong>}
        {words}
      </p>
      <p className={styles.by}>
        {by.personName} for {by.organisation}, <RelativeTime at={by.at} />
      </p>
    </div>
  );
}
