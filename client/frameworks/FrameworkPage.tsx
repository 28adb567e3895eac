import { useState } from 'react';
import { useParams } from 'react-router';
import type { archiveFramework, FrameworkDetail, reinstateFramework } from '../../shared/api/frameworks.ts';
import { call } from '../api/call.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Changes } from './Changes.tsx';
import { FrameworkDialog } from './FrameworkDialog.tsx';
import { FrameworksFrame } from './FrameworksFrame.tsx';
import { Unread } from './FrameworksPage.tsx';
import styles from './frameworks.module.css';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemTree } from './ItemTree.tsx';
import { useFrameworkChange } from './useFrameworkChange.ts';
import { useFramework, useFrameworkList, useNotes } from './useFrameworkData.ts';
import type { FrameworksHome } from './useHome.ts';
import { statusWords } from './words.ts';

/** One framework: its aims as they lie inside one another, and what serves each. */
export function FrameworkPage() {
  const { p = '', f = '' } = useParams();
  return (
    <FrameworksFrame
      title="Framework"
      of={useFramework(p, f)}
      back={{ to: `/p/${p}/frameworks`, label: 'Back to the frameworks' }}
    >
      {(framework, home) => <Framework key={f} framework={framework} home={home} />}
    </FrameworksFrame>
  );
}

function Framework({ framework, home }: { framework: FrameworkDetail; home: FrameworksHome }) {
  const p = home.partnershipId;
  const [open, setOpen] = useState<'about' | 'item'>();
  const all = useFrameworkList(p).data?.frameworks ?? [];
  const notes = useNotes(p).data ?? [];
  const close = () => setOpen(undefined);
  const { id, title, version, status, statusNote, completeNote, source, own, items, unread, changes } =
    framework;
  const keeps = home.mayKeep && own === true;
  return (
    <>
      <p className={styles.eyebrow}>
        Framework · {own ? 'our own' : 'everybody’s'} · {statusWords[status]}
      </p>
      <PageHeading className={styles.heading}>{title}</PageHeading>
      <p className={styles.lede}>
        {version}. {statusNote}
      </p>
      {completeNote !== null && <p className={styles.quiet}>{completeNote}</p>}
      <p className={styles.quiet}>
        From {source.url === null ? source.name : <a href={source.url}>{source.name}</a>}.
      </p>
      <div className={styles.actions}>
        {keeps && items.length > 0 && <Button onClick={() => setOpen('item')}>Add an aim</Button>}
        {keeps && <Button onClick={() => setOpen('about')}>Change what it says</Button>}
        <ButtonLink to={`/p/${p}/frameworks/move/${id}`}>Move to a newer framework</ButtonLink>
        {items.length > 0 && (
          <span className={styles.way}>
            <a href={`/api/partnerships/${p}/frameworks/${id}/items.csv`} download>
              Download it (CSV)
            </a>
          </span>
        )}
        {keeps && <Archive p={p} framework={framework} />}
      </div>
      {unread.length > 0 && <Unread titles={unread} />}
      <section className={styles.section} aria-labelledby="aims">
        <h2 id="aims">Aims</h2>
        {items.length === 0 ? (
          <EmptyState
            title="No aims yet"
            level={3}
            action={
              keeps ? (
                <Button look="primary" onClick={() => setOpen('item')}>
                  Add an aim
                </Button>
              ) : undefined
            }
          >
            Objectives and indicators serve its aims, one by one.
          </EmptyState>
        ) : (
          <ItemTree p={p} framework={framework} notes={notes} />
        )}
      </section>
      {changes.length > 0 && <Changes framework={framework} />}
      {open === 'about' && <FrameworkDialog p={p} frameworks={all} framework={framework} onClose={close} />}
      {open === 'item' && <ItemDialog p={p} framework={framework} onClose={close} />}
    </>
  );
}

/** What carries it shows it still, and it can be brought back, so nobody is asked twice. */
function Archive({ p, framework: { id, status } }: { p: string; framework: FrameworkDetail }) {
  const archived = status === 'archived';
  const { send, busy, problem } = useFrameworkChange(p, async () => {
    const params = { p, f: id };
    if (archived) {
      const route = 'POST /api/partnerships/:p/frameworks/:f/reinstate';
      await call<typeof reinstateFramework>(route, { params });
      return 'The framework is in use again.';
    }
    await call<typeof archiveFramework>('POST /api/partnerships/:p/frameworks/:f/archive', { params });
    return 'The framework is out of use. What serves its aims shows them still.';
  });
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => send()}>
        {archived ? 'Bring it back into use' : 'Take it out of use'}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
