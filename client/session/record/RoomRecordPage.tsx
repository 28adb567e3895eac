import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { getRecord } from '../../../shared/api/sessions.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { SessionRecord } from '../../../shared/session/recordShape.ts';
import { call } from '../../api/call.ts';
import { inTime } from '../../api/inTime.ts';
import { toProblem } from '../../api/toProblem.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { PlainPage } from '../../app/PlainPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RecordBody } from './RecordBody.tsx';

/** The record of a session for whoever took part in it, without an account. */
export function RoomRecordPage() {
  const { id = '' } = useParams();
  const [record, setRecord] = useState<SessionRecord>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(() => {
    inTime((signal) =>
      call<typeof getRecord>(
        'GET /api/sessions/:id/record',
        { params: { id } },
        { signal, whenNotSignedIn: 'stay' },
      ),
    ).then(
      (found) => {
        setRecord(found);
        setProblem(null);
      },
      (error: unknown) => setProblem(toProblem(error)),
    );
  }, [id]);
  useEffect(load, [load]);
  const title = record?.title ?? 'The record of a session';
  return (
    <PlainPage title={title}>
      <PageHeading>{title}</PageHeading>
      {problem && <ProblemNotice problem={problem} onRetry={load} />}
      {!problem && !record && <Loading what="the record" />}
      {record && (
        <>
          <RecordBody record={record} />
          <p>
            <Button onClick={() => print()}>Print</Button>
          </p>
        </>
      )}
    </PlainPage>
  );
}
