import { useState } from 'react';
import { Link } from 'react-router';
import type { Me } from '../../shared/api/people.ts';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { CatchUpLink } from '../catchUp/CatchUpLink.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DeletedList } from './DeletedList.tsx';
import { NewPartnership } from './NewPartnership.tsx';
import { roleWords } from './roleWords.ts';
import sections from './sections.module.css';
import { useMe } from './useMe.ts';
import { usePeopleNews } from './usePeopleNews.ts';

/** My partnerships and their strategies. */
export function HomePage() {
  const me = useMe();
  usePeopleNews();
  const [making, setMaking] = useState(false);
  const memberships = me.data?.memberships ?? [];
  const make = (
    <Button look={memberships.length === 0 ? 'primary' : 'plain'} onClick={() => setMaking(true)}>
      Make a partnership
    </Button>
  );
  return (
    <Page title="Your partnerships">
      <div className={sections.head}>
        <PageHeading>Your partnerships</PageHeading>
        {memberships.length > 0 && make}
      </div>
      {me.isPending && <Loading what="your partnerships" />}
      {me.isError && <ProblemNotice problem={toProblem(me.error)} onRetry={() => void me.refetch()} />}
      {me.isSuccess && memberships.length === 0 && (
        <EmptyState title="You are in no partnership yet" action={make}>
          Open the invitation link that somebody sent you, or make a partnership for your place and invite
          others to it.
        </EmptyState>
      )}
      {memberships.map((membership) => (
        <PartnershipCard key={membership.partnershipId} membership={membership} />
      ))}
      <DeletedList deleted={me.data?.deleted ?? []} />
      {making && <NewPartnership onClose={() => setMaking(false)} />}
    </Page>
  );
}

function PartnershipCard({ membership }: { membership: Me['memberships'][number] }) {
  const { partnershipId, partnershipName, organisation, role, strategies } = membership;
  return (
    <section className={sections.section}>
      <h2>
        <Link to={`/p/${partnershipId}`}>{partnershipName}</Link>
      </h2>
      <p className={sections.quiet}>
        You are here for {organisation}, as {roleWords[role].label.toLowerCase()}
      </p>
      {strategies.length === 0 ? (
        <p>
          No strategy yet. <Link to={`/p/${partnershipId}`}>Go to the partnership</Link> to begin one.
        </p>
      ) : (
        <ul className={sections.list}>
          {strategies.map(({ id, title }) => (
            <li key={id} className={sections.row}>
              <Link className={sections.name} to={`/s/${id}`}>
                {titleOf(title)}
              </Link>
              <CatchUpLink strategyId={id} title={titleOf(title)} />
              <Link to={`/s/${id}/board`} aria-label={`Board of ${titleOf(title)}`}>
                Board
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function titleOf(title: string): string {
  return title === '' ? 'Untitled strategy' : title;
}
