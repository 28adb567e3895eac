import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { putLink } from '../../../shared/api/strategies.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { toProblem } from '../../api/toProblem.ts';
import { useSend } from '../../api/useSend.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { confirm } from '../../ui/confirmations.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { LinkForm, nothingSaid } from '../LinkForm.tsx';
import { strategyKey, useStrategyTree } from '../useStrategyTree.ts';
import { objectiveChoices } from './objectiveChoices.ts';
import { indicatorKey } from './useIndicator.ts';

interface Props {
  home: StrategyHome;
  indicator: { id: string; title: string };
  onClose: () => void;
}

/** Puts the indicator under an objective of the strategy, with why and how much control there is. */
export function LinkToObjective({ home, indicator, onClose }: Props) {
  const { strategyId, partnershipId } = home;
  const queries = useQueryClient();
  const strategy = useStrategyTree(strategyId);
  const [objective, setObjective] = useState('');
  const [parts, setParts] = useState(nothingSaid);
  const [unchosen, setUnchosen] = useState(false);
  const choices = strategy.data && objectiveChoices(strategy.data, indicator.id);
  const { send, busy, problem } = useSend(async () => {
    await call<typeof putLink>('PUT /api/strategies/:s/objectives/:id/links/:i', {
      params: { s: strategyId, id: objective, i: indicator.id },
      body: {
        why: parts.why.trim(),
        ...(parts.control === null ? {} : { control: parts.control }),
        ...(parts.measures === null ? {} : { measures: parts.measures }),
      },
    });
    await Promise.all([
      queries.invalidateQueries({ queryKey: indicatorKey(partnershipId, indicator.id) }),
      queries.invalidateQueries({ queryKey: strategyKey(strategyId) }),
    ]);
    confirm(`Linked to “${choices?.find(({ value }) => value === objective)?.title ?? 'the objective'}”.`);
    onClose();
  });
  if (choices === undefined || choices.length === 0) {
    return (
      <Dialog title="Link to an objective" onClose={onClose}>
        {strategy.isPending && <Loading what="the objectives" />}
        {strategy.isError && (
          <ProblemNotice problem={toProblem(strategy.error)} onRetry={() => void strategy.refetch()} />
        )}
        {choices?.length === 0 && (
          <p>
            There is no objective in this strategy that does not link it already. Write one on the strategy’s
            page first.
          </p>
        )}
      </Dialog>
    );
  }
  return (
    <FormDialog
      title="Link to an objective"
      act="Link it"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        setUnchosen(objective === '');
        if (objective !== '') send();
      }}
      onClose={onClose}
      unsaved={parts.why.trim() !== ''}
      intro={<p>“{indicator.title}” will stand under it as a row, for everybody at once.</p>}
    >
      <SelectField
        label="Objective"
        unchosen="Choose an objective"
        choices={choices}
        value={objective}
        onChange={(value) => {
          setObjective(value);
          setUnchosen(false);
        }}
        error={unchosen ? 'Choose the objective that it tells us about' : faultAt(problem, 'id')}
      />
      <LinkForm parts={parts} onChange={setParts} />
    </FormDialog>
  );
}
