import { useState } from 'react';
import { Link } from 'react-router';
import type { moveFramework } from '../../shared/api/crosswalk.ts';
import type { FrameworkDetail } from '../../shared/api/frameworks.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { titleIn } from './Crosswalk.tsx';
import { Unread } from './FrameworksPage.tsx';
import styles from './frameworks.module.css';
import { useFrameworkChange } from './useFrameworkChange.ts';
import { useMovePreview } from './useFrameworkData.ts';
import type { FrameworksHome } from './useHome.ts';
import { counted } from './words.ts';

interface Props {
  from: FrameworkDetail;
  to: Framework;
  home: FrameworksHome;
}

/** What the move would add, and the move. */
export function Move({ from, to, home }: Props) {
  const p = home.partnershipId;
  const [related, setRelated] = useState(false);
  const preview = useMovePreview(p, from.id, to.id, related);
  const { data } = preview;
  const carriers = data ? [...data.objectives, ...data.indicators] : [];
  const gaining = carriers.filter(({ gains }) => gains.length > 0);
  return (
    <section className={styles.section} aria-labelledby="move">
      <h2 id="move">What would be added</h2>
      <p className={styles.quiet}>
        By what is signed above, to whatever serves “{from.title}” today. Nothing is taken away.
      </p>
      <Checkbox label="Also where aims are only related" checked={related} onChange={setRelated} />
      {preview.isError && (
        <ProblemNotice problem={toProblem(preview.error)} onRetry={() => void preview.refetch()} />
      )}
      {preview.isPending && <Loading what="what would be added" />}
      {data && gaining.length === 0 && <p>{nothingGained(carriers.length, from.title)}</p>}
      {data && (
        <>
          <ul className={styles.plain}>
            {data.objectives.filter(shown).map(({ strategyId, strategyTitle, id, title, gains, full }) => (
              <li key={`${strategyId}/${id}`}>
                <Link to={`/s/${strategyId}/o/${id}`}>{title === '' ? 'Untitled objective' : title}</Link>{' '}
                <span className={styles.facts}>{strategyTitle}</span>
                <Gains {...{ gains, full, to }} />
              </li>
            ))}
            {data.indicators.filter(shown).map(({ id, title, gains, full }) => (
              <li key={id}>
                {title} <span className={styles.facts}>indicator of ours</span>
                <Gains {...{ gains, full, to }} />
              </li>
            ))}
          </ul>
          {data.unmatched.length > 0 && (
            <>
              <h3 className={styles.under}>Served today, and led nowhere yet</h3>
              <ul className={styles.plain}>
                {data.unmatched.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ul>
            </>
          )}
          {data.unread.length > 0 && <Unread titles={data.unread} />}
          {home.mayKeep && gaining.length > 0 && (
            <Apply {...{ p, from, to, related }} many={gaining.length} />
          )}
        </>
      )}
    </section>
  );
}

function Apply({
  p,
  from,
  to,
  related,
  many,
}: Omit<Props, 'home'> & { p: string; related: boolean; many: number }) {
  const [failed, setFailed] = useState<string[]>([]);
  const { send, busy, problem } = useFrameworkChange(p, async () => {
    const did = await call<typeof moveFramework>('POST /api/partnerships/:p/framework-moves', {
      params: { p },
      body: { from: from.id, to: to.id, related: related ? 'include' : 'leave-out' },
    });
    setFailed(did.failed);
    const what = [counted(did.objectives, 'objective'), counted(did.indicators, 'indicator')].join(' and ');
    return `${what} gained ${counted(did.tags, 'aim')}. What they served before stays.`;
  });
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {failed.length > 0 && (
        <p role="alert">
          Not changed: {failed.map((title) => `“${title}”`).join(', ')}. The others are. Doing it again is
          safe.
        </p>
      )}
      <Button look="primary" busy={busy} onClick={() => send()}>
        Add the aims to {counted(many, 'of them', 'of them')}
      </Button>
    </>
  );
}

function Gains({ gains, full, to }: { gains: readonly string[]; full: boolean; to: Framework }) {
  if (full) {
    return (
      <p className={styles.facts}>
        Has too many aims for more: {limits.tagsPerObjective} is the most. Take one off first.
      </p>
    );
  }
  return <p className={styles.gains}>gains {gains.map((id) => `“${titleIn(to, id)}”`).join(', ')}</p>;
}

function shown({ gains, full }: { gains: readonly string[]; full: boolean }): boolean {
  return full || gains.length > 0;
}

function nothingGained(carriers: number, title: string): string {
  if (carriers === 0) return `Nothing serves “${title}” today, so there is nothing to move.`;
  return `${counted(carriers, 'objective or indicator', 'objectives and indicators')} of ours serve it. None would gain an aim: sign above what leads where, or all is done already.`;
}
