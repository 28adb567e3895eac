import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { planSession } from '../../../shared/api/sessions.ts';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import type { Purpose } from '../../../shared/session/plan.ts';
import type { SessionTemplate } from '../../../shared/session/templates.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { toProblem } from '../../api/toProblem.ts';
import { useSend } from '../../api/useSend.ts';
import { useStrategyTree } from '../../evidence/useStrategyTree.ts';
import { Button } from '../../ui/Button.tsx';
import { type Card, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Form } from '../../ui/Form.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KeepTemplate } from '../templates/KeepTemplate.tsx';
import { type DraftPlan, numberOf, planOf, templateOf } from './draft.ts';
import { draftFaults, templateFaults } from './draftFaults.ts';
import { draftFrom } from './draftFrom.ts';
import { type KeptDraft, keepDraft } from './keptDraft.ts';
import { LeavePlan } from './LeavePlan.tsx';
import { allLostWords } from './lostWords.ts';
import { OpenQuestions } from './OpenQuestions.tsx';
import styles from './plan.module.css';
import { StepList } from './StepList.tsx';

const purposeCards: Card<Purpose>[] = [
  { value: 'workshop', label: 'A workshop' },
  {
    value: 'review',
    label: 'A review',
    meaning: 'It can’t be closed without saying whether the last act worked.',
  },
];

/** What is asked of a plan that is kept for others is less than of one that is sent. */
const faultsFor = { send: draftFaults, keep: templateFaults };
type Wanted = keyof typeof faultsFor;

export interface PlanProps {
  strategyId: string;
  partnershipId: string;
  personId: string;
  template: SessionTemplate | KeptDraft;
  onBack: () => void;
}

/** A plan as it is written, until it is sent. */
export function PlanForm({ strategyId, partnershipId, personId, template, onBack }: PlanProps) {
  const navigate = useNavigate();
  const strategy = useStrategyTree(strategyId);
  const [began] = useState(
    (): KeptDraft =>
      'draft' in template ? template : { draft: draftFrom(template, strategy.data), onceKey: newId() },
  );
  const [plan, setPlan] = useState(began);
  const { draft, onceKey } = plan;
  // Another plan than the one that may have been sent is another one to the server too.
  const setDraft = (next: DraftPlan) => setPlan({ draft: next, onceKey: newId() });
  const sent = useRef(false);
  useEffect(() => {
    if (!sent.current && plan !== began) keepDraft({ personId, strategyId }, plan);
  }, [plan, began, personId, strategyId]);
  const [tried, setTried] = useState<Wanted | null>(null);
  const wanted = useRef<Wanted>('send');
  const [leaving, setLeaving] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const { send, busy, problem } = useSend(async () => {
    const { id } = await call<typeof planSession>(
      'POST /api/strategies/:s/sessions',
      {
        params: { s: strategyId },
        body: planOf(draft),
      },
      { onceKey },
    );
    sent.current = true;
    keepDraft({ personId, strategyId }, undefined);
    void navigate(`/live/${id}/run`);
  });
  const leave = () => {
    keepDraft({ personId, strategyId }, undefined);
    onBack();
  };
  const faults = tried === null ? {} : faultsFor[tried](draft);
  const faultOf = (path: string) => faults[path] ?? faultAt(problem, path);
  const lost = allLostWords(draft.steps);
  return (
    <>
      <Form
        className={styles.form}
        problem={problem}
        onSubmit={() => {
          const next = wanted.current;
          wanted.current = 'send';
          setTried(next);
          if (Object.keys(faultsFor[next](draft)).length > 0) return;
          if (next === 'send') send();
          else setKeeping(true);
        }}
      >
        <OpenQuestions
          strategyId={strategyId}
          strategy={strategy.data}
          steps={draft.steps}
          onChange={(steps) => setDraft({ ...draft, steps })}
        />
        <TextField
          label="Title"
          maxLength={limits.titleChars}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          error={faultOf('title')}
        />
        <ChoiceCards
          legend="What kind of meeting is it?"
          cards={purposeCards}
          across={2}
          value={draft.purpose}
          onChange={(purpose) => setDraft({ ...draft, purpose })}
          error={faultOf('purpose')}
        />
        <h2>Steps</h2>
        {lost !== null && <p>{lost}</p>}
        {strategy.isError && (
          <ProblemNotice problem={toProblem(strategy.error)} onRetry={() => void strategy.refetch()} />
        )}
        <StepList
          steps={draft.steps}
          strategy={strategy.data}
          faultOf={faultOf}
          onChange={(steps) => setDraft({ ...draft, steps })}
        />
        {faultOf('steps') !== undefined && <p role="alert">{faultOf('steps')}</p>}
        <div className={styles.foot}>
          <p>{lengthWords(draft)}</p>
          <Button
            onClick={({ currentTarget }) => {
              wanted.current = 'keep';
              currentTarget.form?.requestSubmit();
            }}
          >
            Keep as a template
          </Button>
          <Button onClick={() => (plan === began && !('draft' in template) ? leave() : setLeaving(true))}>
            Another template
          </Button>
          <Button type="submit" look="primary" busy={busy}>
            Plan this session
          </Button>
        </div>
        {leaving && <LeavePlan onLeave={leave} onClose={() => setLeaving(false)} />}
      </Form>
      {keeping && (
        <KeepTemplate
          partnershipId={partnershipId}
          source={{ plan: templateOf(draft) }}
          suggested={[...draft.title.trim()].slice(0, limits.nameChars).join('')}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  );
}

/** "8 steps, 90 minutes together." */
function lengthWords({ steps }: DraftPlan): string {
  const minutes = steps.reduce((sum, step) => sum + (numberOf(step.minutes) || 0), 0);
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`;
  return `${count}, ${Math.round(minutes * 10) / 10} minutes together.`;
}
