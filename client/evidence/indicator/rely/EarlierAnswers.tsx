import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { listPrinciples } from '../../../../shared/api/principles.ts';
import type { PrincipleView } from '../../../../shared/ledger/principleView.ts';
import { call } from '../../../api/call.ts';
import { toProblem } from '../../../api/toProblem.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { indicatorKey } from '../useIndicator.ts';
import { markOf } from './principleWords.ts';
import styles from './RelyOn.module.css';

interface Props {
  partnershipId: string;
  indicatorId: string;
  principle: PrincipleView;
  count: number;
}

/** What was said before and stands no more. Asked for when somebody wants to read it. */
export function EarlierAnswers({ partnershipId, indicatorId, principle, count }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.earlier} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count === 1 ? '1 earlier statement' : `${count} earlier statements`}</summary>
      {open && <Answers {...{ partnershipId, indicatorId, principle }} />}
    </details>
  );
}

function Answers({ partnershipId, indicatorId, principle }: Omit<Props, 'count'>) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...indicatorKey(partnershipId, indicatorId), 'principles'],
    queryFn: ({ signal }) =>
      call<typeof listPrinciples>(
        'GET /api/partnerships/:p/indicators/:i/principles',
        { params: { p: partnershipId, i: indicatorId } },
        { signal },
      ),
  });
  const said = data?.answers.filter((answer) => answer.principle === principle.id) ?? [];
  return (
    <>
      {isPending && <Loading what="what was said" />}
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      <ul>
        {said.slice(principle.answer === null ? 0 : 1).map(({ id, met, reason, by }) => (
          <li key={id}>
            <b>{met === null ? 'Taken back' : markOf(met).words}</b>: {reason}
            <span className={styles.by}>
              {by.personName} for {by.organisation}, <RelativeTime at={by.at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
