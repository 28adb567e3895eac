import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { may } from '../../../shared/access.ts';
import type { getRecord } from '../../../shared/api/sessions.ts';
import { call } from '../../api/call.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Page } from '../../app/Page.tsx';
import { PageHeading } from '../../app/PageHeading.tsx';
import { useStrategyHome } from '../../people/useStrategyHome.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { KeepSession } from '../templates/KeepSession.tsx';
import { RecordBody } from './RecordBody.tsx';
import styles from './record.module.css';

/** The record of a closed session, to read, to print and to take along. */
export function RecordPage() {
  const { s = '', id = '' } = useParams();
  const { home } = useStrategyHome(s);
  const { data, error, refetch } = useQuery({
    queryKey: ['session-record', id],
    queryFn: ({ signal }) =>
      call<typeof getRecord>('GET /api/sessions/:id/record', { params: { id } }, { signal }),
  });
  const file = `/api/sessions/${encodeURIComponent(id)}/record?format=`;
  return (
    <Page
      layout="reading"
      title={data?.title ?? 'The record of a session'}
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      actions={data && <Button onClick={() => print()}>Print</Button>}
    >
      {home && <p className={styles.eyebrow}>{home.strategyTitle}</p>}
      <PageHeading>{data?.title ?? 'The record of a session'}</PageHeading>
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading what="the record" />}
      {data && (
        <>
          <RecordBody record={data} />
          <p className={styles.files}>
            <a href={`${file}docx`} download="" className={buttonClass({})}>
              Download as DOCX
            </a>
            <a href={`${file}md`} download="" className={buttonClass({})}>
              Download as Markdown
            </a>
            {home && may(home.role, 'facilitate') && (
              <KeepSession partnershipId={home.partnershipId} session={{ id, title: data.title }} />
            )}
          </p>
        </>
      )}
    </Page>
  );
}
