import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { may } from '../../../shared/access.ts';
import type { SessionTemplate } from '../../../shared/session/templates.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Page } from '../../app/Page.tsx';
import { PageHeading } from '../../app/PageHeading.tsx';
import { useMe } from '../../people/useMe.ts';
import { useStrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { BegunPlan } from './BegunPlan.tsx';
import { ChooseTemplate } from './ChooseTemplate.tsx';
import { keptDraft } from './keptDraft.ts';
import styles from './plan.module.css';

/** Planning a live session: from a template, or from an empty plan. */
export function PlanPage() {
  const { s = '' } = useParams();
  const { home, error, retry } = useStrategyHome(s);
  const { data: me } = useMe();
  const personId = me?.id ?? '';
  const [chosen, setChosen] = useState<SessionTemplate | null>();
  // What was being planned when the browser went away comes back.
  const kept = useMemo(
    () => (personId === '' ? undefined : keptDraft({ personId, strategyId: s })),
    [personId, s],
  );
  const template = chosen === undefined ? kept : (chosen ?? undefined);
  return (
    <Page
      title="Plan a session"
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
    >
      {home && <p className={styles.eyebrow}>{home.strategyTitle}</p>}
      <PageHeading>Plan a session</PageHeading>
      {!home && error === null && <Loading what="the strategy" />}
      {!home && error !== null && <ProblemNotice problem={toProblem(error)} onRetry={retry} />}
      {home && !may(home.role, 'facilitate') && (
        <EmptyState
          title="Editors and owners plan sessions"
          action={<ButtonLink to={`/s/${s}/sessions`}>Sessions of this strategy</ButtonLink>}
        >
          You can take part in those that are planned.
        </EmptyState>
      )}
      {home && may(home.role, 'facilitate') && template === undefined && (
        <ChooseTemplate partnershipId={home.partnershipId} onChoose={setChosen} />
      )}
      {home && personId !== '' && may(home.role, 'facilitate') && template && (
        <BegunPlan
          key={'id' in template ? template.id : 'kept'}
          strategyId={s}
          partnershipId={home.partnershipId}
          personId={personId}
          template={template}
          onBack={() => setChosen(null)}
        />
      )}
    </Page>
  );
}
