import { useState } from 'react';
import { useParams } from 'react-router';
import { may } from '../../../shared/access.ts';
import { toProblem } from '../../api/toProblem.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { EvidencePage } from '../EvidencePage.tsx';
import { useLibrary } from '../library/useLibrary.ts';
import { useEvidenceNews } from '../useEvidenceNews.ts';
import { Imported } from './Imported.tsx';
import styles from './imports.module.css';
import { Proposal } from './Proposal.tsx';
import { useImport } from './useImports.ts';

/** One file: what it would bring, until it is imported; then what came of it. */
export function OneImportPage() {
  return (
    <EvidencePage title="Import data" below>
      {(home) => <OneImport home={home} />}
    </EvidencePage>
  );
}

function OneImport({ home }: { home: StrategyHome }) {
  const { m = '' } = useParams();
  useEvidenceNews(home.strategyId, home.partnershipId);
  const [committing, setCommitting] = useState(false);
  const { data, error, isPending, refetch } = useImport(home.partnershipId, m, committing);
  const library = useLibrary(home.partnershipId, { absent: 'include' });
  const titles = new Map(library.data?.indicators.map(({ id, title }) => [id, title]));
  const mayImport = may(home.role, 'import-evidence');
  return (
    <>
      <p className={styles.eyebrow}>Import data</p>
      <PageHeading>{data?.fileName ?? 'A file'}</PageHeading>
      {isPending && <Loading what="the file" />}
      {error !== null && (
        <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()}>
          <ButtonLink to={`/s/${home.strategyId}/evidence/import`} size="s">
            All imports
          </ButtonLink>
        </ProblemNotice>
      )}
      {data?.state === 'proposed' && data.proposal !== null && (
        <Proposal
          key={data.id}
          home={home}
          proposal={data.proposal}
          mayImport={mayImport}
          progress={data.progress}
          titles={titles}
          onCommitting={setCommitting}
        />
      )}
      {data !== undefined && data.state !== 'proposed' && (
        <Imported home={home} done={data} mayImport={mayImport} />
      )}
      {data !== undefined && (
        <p className={styles.section}>
          <ButtonLink to={`/s/${home.strategyId}/evidence/import`}>All imports, or another file</ButtonLink>
        </p>
      )}
    </>
  );
}
