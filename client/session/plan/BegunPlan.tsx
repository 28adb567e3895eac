import { toProblem } from '../../api/toProblem.ts';
import { useStrategyTree } from '../../evidence/useStrategyTree.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { namesSomething } from './draftFrom.ts';
import { PlanForm, type PlanProps } from './PlanForm.tsx';

/** The plan that was begun, once it is known what of its template the strategy has. */
export function BegunPlan(props: PlanProps) {
  const { template, strategyId } = props;
  const { data, error, refetch } = useStrategyTree(strategyId);
  if (data !== undefined || 'draft' in template || !namesSomething(template)) return <PlanForm {...props} />;
  if (error !== null) return <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />;
  return <Loading what="the strategy" />;
}
