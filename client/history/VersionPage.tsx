import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { getVersion } from '../../shared/api/versions.ts';
import { call } from '../api/call.ts';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { membershipFor, useMe } from '../people/useMe.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { now } from './span.ts';
import { historyKey } from './useVersions.ts';
import { VersionObjective } from './VersionObjective.tsx';
import styles from './VersionPage.module.css';
import { versionLabel } from './versionWords.ts';

/** The strategy as it was, to read and to print. */
export function VersionPage() {
  const { s = '', v = '' } = useParams();
  const me = useMe();
  const home = membershipFor(s, me.data);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...historyKey(s), 'version', v],
    queryFn: ({ signal }) =>
      call<typeof getVersion>('GET /api/strategies/:s/versions/:v', { params: { s, v } }, { signal }),
  });
  return (
    <Page
      layout="reading"
      title={data === undefined ? 'A version' : versionLabel(data.version)}
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      actions={<ButtonLink to={`/s/${s}/history?from=${v}&to=${now}`}>What changed since</ButtonLink>}
    >
      {isPending && <Loading what="the version" />}
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <article>
          <p className={styles.when}>As it was: {versionLabel(data.version)}</p>
          <PageHeading>{data.title === '' ? 'A strategy without a title' : data.title}</PageHeading>
          <Paragraphs text={data.vision} className={styles.vision} />
          {data.outcomes.map((outcome, index) => (
            <section key={outcome.id} className={styles.outcome} aria-labelledby={`outcome-${outcome.id}`}>
              <p className={styles.label}>Outcome {index + 1}</p>
              <h2 id={`outcome-${outcome.id}`}>{outcome.title}</h2>
              <Paragraphs text={outcome.narrative} />
              {outcome.objectives.map((objective) => (
                <VersionObjective key={objective.id} objective={objective} />
              ))}
            </section>
          ))}
          {data.withoutOutcome.length > 0 && (
            <section className={styles.outcome} aria-labelledby="without-outcome">
              <h2 id="without-outcome">Without an outcome</h2>
              {data.withoutOutcome.map((objective) => (
                <VersionObjective key={objective.id} objective={objective} />
              ))}
            </section>
          )}
        </article>
      )}
    </Page>
  );
}
