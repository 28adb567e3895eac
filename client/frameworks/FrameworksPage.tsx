import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { FrameworkSummary } from '../../shared/api/frameworks.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { FrameworkDialog } from './FrameworkDialog.tsx';
import { FrameworksFrame } from './FrameworksFrame.tsx';
import styles from './frameworks.module.css';
import { useFrameworkList } from './useFrameworkData.ts';
import { counted, statusWords } from './words.ts';

/** The lists of aims that this partnership works to: everybody's and its own. */
export function FrameworksPage() {
  const { p = '' } = useParams();
  const [making, setMaking] = useState(false);
  return (
    <FrameworksFrame
      title="Frameworks"
      of={useFrameworkList(p)}
      back={{ to: `/p/${p}`, label: 'Back to the partnership' }}
    >
      {({ frameworks, unread }, { mayKeep }) => (
        <>
          <PageHeading className={styles.heading}>Frameworks</PageHeading>
          <p className={styles.lede}>
            Lists of aims that objectives and indicators serve: the government’s, and your own, such as a
            corporate plan or net zero. Your own are seen by this partnership alone.
          </p>
          {mayKeep && (
            <div className={styles.actions}>
              <Button look="primary" onClick={() => setMaking(true)}>
                Make a framework
              </Button>
              <ButtonLink to={`/p/${p}/frameworks/file`}>Bring a CSV file</ButtonLink>
            </div>
          )}
          {unread.length > 0 && <Unread titles={unread} />}
          {frameworks.every(({ own }) => !own) && (
            <p className={styles.quiet}>
              You have none of your own yet.{' '}
              {mayKeep
                ? 'Make one, or bring the list you have.'
                : 'An editor of this partnership can make one.'}
            </p>
          )}
          <ul className={styles.list}>
            {frameworks.map((framework) => (
              <Row key={framework.id} p={p} framework={framework} />
            ))}
          </ul>
          {making && <FrameworkDialog p={p} frameworks={frameworks} onClose={() => setMaking(false)} />}
        </>
      )}
    </FrameworksFrame>
  );
}

function Row({ p, framework }: { p: string; framework: FrameworkSummary }) {
  const { id, title, version, status, statusNote, own, items, objectives, indicators } = framework;
  const facts = [
    counted(items, 'aim'),
    objectives === 0 ? 'no objective serves it' : counted(objectives, 'objective'),
    indicators > 0 && counted(indicators, 'indicator of ours', 'indicators of ours'),
  ].filter(Boolean);
  return (
    <li className={styles.row} data-status={status}>
      <Link className={styles.name} to={`/p/${p}/frameworks/${id}`}>
        {title}
      </Link>
      <span className={styles.mark}>{statusWords[status]}</span>
      <p className={styles.facts}>
        {version} · {own ? 'our own' : 'everybody’s'} · {facts.join(' · ')}
      </p>
      {status !== 'current' && <p className={styles.facts}>{statusNote}</p>}
    </li>
  );
}

/** Strategies that can't be read may use it too. */
export function Unread({ titles }: { titles: readonly string[] }) {
  return (
    <p className={styles.quiet}>
      Not counted, because it could not be read just now: {titles.map((title) => `“${title}”`).join(', ')}.
    </p>
  );
}
