import { useParams } from 'react-router';
import { Problem } from '../../shared/errors.ts';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Invitations } from './Invitations.tsx';
import { Members } from './Members.tsx';
import { Organisations } from './Organisations.tsx';
import { PartnershipSettings } from './PartnershipSettings.tsx';
import { roleWords } from './roleWords.ts';
import { ScaleSettings } from './ScaleSettings.tsx';
import { Section } from './Section.tsx';
import { Strategies } from './Strategies.tsx';
import sections from './sections.module.css';
import { useMe } from './useMe.ts';
import { usePartnership } from './usePartnership.ts';
import { usePeopleNews } from './usePeopleNews.ts';

/** One partnership: its strategies, its people, and for owners its settings. */
export function PartnershipPage() {
  const { p = '' } = useParams();
  const me = useMe();
  usePeopleNews();
  const partnership = usePartnership(p);
  const { data, error } = partnership;
  // Who was removed has it in memory still, and may not go on reading it; a lost connection is no reason to hide it.
  const gone = error instanceof Problem && error.code === 'not-found';
  if (data === undefined || gone) {
    return (
      <Page title="Partnership">
        <PageHeading>{partnership.isError ? 'This partnership can’t be shown' : 'Partnership'}</PageHeading>
        {partnership.isPending && <Loading what="the partnership" />}
        {partnership.isError && (
          <div className={sections.section}>
            <ProblemNotice
              problem={toProblem(partnership.error)}
              onRetry={gone ? undefined : () => void partnership.refetch()}
            >
              <ButtonLink to="/" size="s">
                Your partnerships
              </ButtonLink>
            </ProblemNotice>
          </div>
        )}
      </Page>
    );
  }
  const owner = data.role === 'owner';
  const mine = me.data?.memberships.find(({ partnershipId }) => partnershipId === p);
  return (
    <Page title={data.name} partnership={{ id: p, name: data.name }}>
      <PageHeading>{data.name}</PageHeading>
      <p className={sections.lede}>
        {[
          data.areaName,
          mine && `you are here for ${mine.organisation}, as ${roleWords[data.role].label.toLowerCase()}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Strategies partnership={data} />
      <Section
        title="Frameworks"
        action={<ButtonLink to={`/p/${p}/frameworks`}>Open the frameworks</ButtonLink>}
      >
        <p className={sections.lede}>
          The aims that objectives and indicators serve: the government’s, and your own, such as a corporate
          plan.
        </p>
      </Section>
      <Members partnership={data} me={me.data?.id} />
      {owner && (
        <>
          <Invitations partnership={data} />
          <Organisations partnership={data} />
          {/* What one owner is in the middle of changing must not be swept away by what another just saved. */}
          <ScaleSettings key={p} partnership={data} />
          <PartnershipSettings key={`settings ${p}`} partnership={data} />
        </>
      )}
    </Page>
  );
}
