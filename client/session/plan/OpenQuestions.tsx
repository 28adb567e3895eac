import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { listOpenQuestions } from '../../../shared/api/sessions.ts';
import type { StrategyView } from '../../../shared/api/strategies.ts';
import type { OpenQuestion } from '../../../shared/session/recordShape.ts';
import { call } from '../../api/call.ts';
import { toProblem } from '../../api/toProblem.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDate } from '../../ui/dates.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { numbered } from '../seen/numbered.ts';
import type { DraftStep } from './draft.ts';
import { asksAgain, withQuestion } from './openQuestionStep.ts';
import styles from './plan.module.css';

interface Props {
  strategyId: string;
  strategy: StrategyView | undefined;
  steps: readonly DraftStep[];
  onChange: (steps: readonly DraftStep[]) => void;
}

/** What the last session left open: first in the next plan, where each is asked again or dropped. */
export function OpenQuestions({ strategyId: s, strategy, steps, onChange }: Props) {
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useQuery({
    queryKey: ['open-questions', s],
    queryFn: ({ signal }) =>
      call<typeof listOpenQuestions>(
        'GET /api/strategies/:s/sessions/open-questions',
        { params: { s } },
        { signal },
      ),
    staleTime: 0,
  });
  if (error !== null) return <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />;
  const { session = null, questions = [] } = data ?? {};
  const open = questions.filter(({ question }) => !dropped.has(question));
  if (session === null || open.length === 0) return null;
  const drop = ({ question }: OpenQuestion) => {
    setDropped(new Set([...dropped, question]));
    announce('Dropped from this plan. It stays in the record.');
  };
  const add = (question: OpenQuestion) => {
    onChange(withQuestion(steps, question, strategy));
    announce('Put into the plan.');
  };
  return (
    <section className={styles.group} aria-labelledby="open-questions">
      <h2 id="open-questions">Left open on {formatDate(session.closedAt)}</h2>
      <ul className={styles.questions}>
        {numbered(open).map(([place, each]) => (
          <li key={place}>
            <p>{each.question}</p>
            {asksAgain(steps, each) ? (
              <p className={styles.facts}>In the plan</p>
            ) : (
              <div className={styles.ways}>
                <Button size="s" aria-label={`Put into the plan: ${each.question}`} onClick={() => add(each)}>
                  Put into the plan
                </Button>
                <Button
                  size="s"
                  look="quiet"
                  aria-label={`Drop: ${each.question}`}
                  onClick={() => drop(each)}
                >
                  Drop it
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
