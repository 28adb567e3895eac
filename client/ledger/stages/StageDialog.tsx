import { may, type Role } from '../../../shared/access.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { StageForm } from './StageForm.tsx';
import { StageMoves } from './StageMoves.tsx';
import { StageNow } from './StageNow.tsx';
import { useStageMoves } from './useStages.ts';

interface Props {
  strategyId: string;
  objectiveId: string;
  number: string;
  role: Role;
  onClose: () => void;
}

/** Where an objective is and how it came there; for editors also the way on. */
export function StageDialog({ strategyId, objectiveId, number, role, onClose }: Props) {
  const { data, error, refetch } = useStageMoves(strategyId, objectiveId);
  const title = `Stage of objective ${number}`;
  if (data !== undefined && may(role, 'move-stage')) {
    return <StageForm {...{ strategyId, objectiveId, title, onClose }} known={data} />;
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the stage" />}
      {data !== undefined && (
        <>
          <StageNow stage={data.stage} />
          <StageMoves moves={data.moves} />
        </>
      )}
    </Dialog>
  );
}
