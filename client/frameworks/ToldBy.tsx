import { useState } from 'react';
import { Link } from 'react-router';
import type { changeFrameworkItem, FrameworkDetail } from '../../shared/api/frameworks.ts';
import type { FrameworkItem } from '../../shared/evidence/framework.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { FindIndicator } from '../evidence/FindIndicator.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './frameworks.module.css';
import { keyIn } from './keyIn.ts';
import { useFrameworkChange } from './useFrameworkChange.ts';
import type { FrameworksHome } from './useHome.ts';

interface Props {
  framework: FrameworkDetail;
  item: FrameworkItem;
  home: FrameworksHome;
}

/** Which indicators of the library tell about an aim of our own: as an aim's tag they count in filters and in coverage. */
export function ToldBy({ framework, item, home }: Props) {
  const p = home.partnershipId;
  const [finding, setFinding] = useState(false);
  const { toldBy = [] } = item;
  const change = useFrameworkChange<readonly string[]>(
    p,
    async (next) => {
      await call<typeof changeFrameworkItem>('PATCH /api/partnerships/:p/frameworks/:f/items/:i', {
        params: { p, f: framework.id, i: keyIn(item.id) },
        body: { toldBy: [...next] },
      });
      return next.length > toldBy.length ? 'The indicator is added.' : 'The indicator is taken off.';
    },
    () => setFinding(false),
  );
  const refused = change.problem && <ProblemNotice problem={change.problem} />;
  return (
    <>
      <h3 className={styles.under}>Indicators of the library that tell about it</h3>
      {toldBy.length === 0 && <p className={styles.quiet}>None chosen yet.</p>}
      <ul className={styles.plain}>
        {toldBy.map((id) => {
          const title = framework.indicatorTitles[id] ?? id;
          return (
            <li key={id}>
              {home.strategyId === undefined ? (
                title
              ) : (
                <Link to={`/s/${home.strategyId}/evidence/i/${id}`}>{title}</Link>
              )}{' '}
              {home.mayKeep && (
                <Button
                  size="s"
                  look="quiet"
                  busy={change.busy}
                  onClick={() => change.send(toldBy.filter((each) => each !== id))}
                >
                  Take off<VisuallyHidden> “{title}”</VisuallyHidden>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!finding && refused}
      {home.mayKeep && toldBy.length < limits.linksPerObjective && (
        <Button size="s" onClick={() => setFinding(true)}>
          Add an indicator
        </Button>
      )}
      {finding && (
        <FindIndicator
          partnershipId={p}
          title="Add an indicator"
          chosen={toldBy}
          // Our own are told their aims where they are changed.
          origin="official"
          onChoose={(id) => change.send([...toldBy, id])}
          onClose={() => setFinding(false)}
        >
          {refused}
        </FindIndicator>
      )}
    </>
  );
}
