import { useQuery } from '@tanstack/react-query';
import type { getPartnershipMaturity } from '../../../shared/api/maturity.ts';
import { call } from '../../api/call.ts';
import { toProblem } from '../../api/toProblem.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './Maturity.module.css';
import { ProfilePicture } from './ProfilePicture.tsx';
import { ProfileTable } from './ProfileTable.tsx';

/** The same for all strategies of the partnership, where there is more than this one. */
export function WholePartnership({ partnershipId }: { partnershipId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['maturity', 'partnership', partnershipId],
    queryFn: ({ signal }) =>
      call<typeof getPartnershipMaturity>(
        'GET /api/partnerships/:p/maturity',
        { params: { p: partnershipId } },
        { signal },
      ),
  });
  if (error !== null) return <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />;
  if (data === undefined || data.strategies < 2) return null;
  return (
    <section className={styles.section} aria-labelledby="maturity-partnership">
      <h2 id="maturity-partnership">In all {data.strategies} strategies of the partnership</h2>
      <p>
        An indicator that several strategies link counts once, with what is recorded of it in any of them.
      </p>
      <ProfilePicture profile={data.profile} />
      <ProfileTable profile={data.profile} />
    </section>
  );
}
