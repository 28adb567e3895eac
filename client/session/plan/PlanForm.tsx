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
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type DraftPlan, draftFrom, numberOf, planOf } from './draft.ts';
import { draftFaults } from './draftFaults.ts';
import { type KeptDraft, keepDraft } from './keptDraft.ts';
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

interface Props {
  strategyId: string;
  personId: string;
  template: SessionTemplate | KeptDraft;
  onBack: () => void;
}

/** A plan as it is written, until it is sent. */
export function PlanForm({ strategyId, personId, template, onBack }: Props) {
  const navigate = useNavigate();
  const strategy = useStrategyTree(strategyId);
  const [began] = useState(
    (): KeptDraft => ('draft' in template ? template : { draft: draftFrom(template), onceKey: newId() }),
  );
  const [plan, setPlan] = useState(began);
  const { draft, onceKey } = plan;
  // Another plan than the one that may have been sent is another one to the server too.
  const setDraft = (next: DraftPlan) => setPlan({ draft: next, onceKey: newId() });
  const sent = useRef(false);
  useEffect(() => {
    if (!sent.current && plan !== began) keepDraft({ personId, strategyId }, plan);
  }, [plan, began, personId, strategyId]);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
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
  const faults = draftFaults(draft);
  const faultOf = (path: string) => (tried && faults[path]) || faultAt(problem, path);
  return (
    <Form
      className={styles.form}
      problem={problem}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) send();
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
        <Button onClick={() => (plan === began && !('draft' in template) ? leave() : setLeaving(true))}>
          Another template
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          Plan this session
        </Button>
      </div>
      {leaving && (
        <Dialog
          title="Begin with another template?"
          size="s"
          onClose={() => setLeaving(false)}
          footer={
            <>
              <Button onClick={leave}>Drop this plan</Button>
              <Button look="primary" data-autofocus onClick={() => setLeaving(false)}>
                Go on with this one
              </Button>
            </>
          }
        >
          <p>What you changed in this plan is on this device alone, and would be gone.</p>
        </Dialog>
      )}
    </Form>
  );
}

/** "8 steps, 90 minutes together." */
function lengthWords({ steps }: DraftPlan): string {
  const minutes = steps.reduce((sum, step) => sum + (numberOf(step.minutes) || 0), 0);
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`;
  return `${count}, ${Math.round(minutes * 10) / 10} minutes together.`;
}
