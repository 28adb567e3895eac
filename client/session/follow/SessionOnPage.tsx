import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { joinSession } from '../../../shared/api/sessions.ts';
import type { sessionNow } from '../../../shared/api/spotlight.ts';
import { call } from '../../api/call.ts';
import { useSend } from '../../api/useSend.ts';
import { useWatch } from '../../live/useWatch.ts';
import { announce } from '../../ui/announcer.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { litWords } from '../litWords.ts';
import styles from './SessionOnPage.module.css';
import { useFollowing } from './useFollowing.ts';
import { useLitBlock } from './useLitBlock.ts';

interface Props {
  strategyId: string;
  /** May facilitate. */
  facilitates: boolean;
}

/** At the foot of a strategy while a live session on it is on: the way into it, and following what it looks at. */
export function SessionOnPage({ strategyId: s, facilitates }: Props) {
  const { data, refetch } = useQuery({
    queryKey: ['session-now', s],
    queryFn: ({ signal }) =>
      call<typeof sessionNow>('GET /api/strategies/:s/sessions/now', { params: { s } }, { signal }),
    select: ({ session }) => session,
    staleTime: 0,
    // Beside the events, for networks that let none through.
    refetchInterval: ({ state }) => (state.data?.session ? 15_000 : 60_000),
  });
  useWatch(`strategy:${s}`, () => void refetch(), ['session']);
  const session = data ?? undefined;
  const code = session?.code ?? '';
  const joining = useSend(async () => {
    await call<typeof joinSession>('POST /api/sessions/join', { body: { code } });
    await refetch();
  });
  const takesPart = session !== undefined && (session.joined || session.facilitator.isYou);
  const lit = session?.spotlight ?? null;
  const { isAround, lookAround, comeBack } = useFollowing(s, takesPart ? lit : null);
  useLitBlock(lit);
  useEffect(() => {
    if (session?.id !== undefined) announce(`A session is on: ${session.title}.`, 'others', 'session');
  }, [session?.id, session?.title]);
  if (!session) return null;
  return (
    <section className={styles.strip} aria-label="Live session">
      <p className={styles.words}>
        <strong>A session is on: {session.title}</strong>
        {takesPart && lit && (
          <span>
            {isAround ? 'You are looking around.' : `You follow ${leader(session)} to ${litWords(lit)}.`}
          </span>
        )}
      </p>
      {takesPart && lit && isAround && (
        <Button size="s" look="primary" onClick={comeBack}>
          Back to the facilitator
        </Button>
      )}
      {takesPart && lit && !isAround && (
        <Button size="s" onClick={lookAround}>
          Look around
        </Button>
      )}
      {!takesPart && (
        <Button size="s" look="primary" busy={joining.busy} onClick={() => joining.send()}>
          Join
        </Button>
      )}
      {/* The room’s pages stand apart from the app. */}
      {session.joined && (
        <a href={`/live/${session.id}`} className={buttonClass({ size: 's' })}>
          Take part
        </a>
      )}
      {facilitates && (
        <ButtonLink to={`/live/${session.id}/run`} size="s">
          Facilitate
        </ButtonLink>
      )}
      {joining.problem && <ProblemNotice problem={joining.problem} />}
    </section>
  );
}

function leader({ facilitator }: { facilitator: { name: string; isYou: boolean } }): string {
  return facilitator.isYou ? 'the session' : facilitator.name;
}
