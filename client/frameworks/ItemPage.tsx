import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type {
  FrameworkDetail,
  reinstateFrameworkItem,
  retireFrameworkItem,
} from '../../shared/api/frameworks.ts';
import { Problem } from '../../shared/errors.ts';
import type { FrameworkItem } from '../../shared/evidence/framework.ts';
import { call } from '../api/call.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Changes } from './Changes.tsx';
import { FrameworksFrame } from './FrameworksFrame.tsx';
import styles from './frameworks.module.css';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemUses } from './ItemUses.tsx';
import { Measures } from './Measures.tsx';
import { NoteBox } from './NoteBox.tsx';
import { useFrameworkChange } from './useFrameworkChange.ts';
import { useFramework } from './useFrameworkData.ts';
import type { FrameworksHome } from './useHome.ts';

/** One aim of a framework: what it is about, what it means here, how it is measured, and what serves it. */
export function ItemPage() {
  const { p = '', f = '', i = '' } = useParams();
  return (
    <FrameworksFrame
      title="Aim"
      of={useFramework(p, f)}
      back={{ to: `/p/${p}/frameworks/${f}`, label: 'Back to the framework' }}
    >
      {(framework, home) => {
        const item = framework.items.find(({ id }) => id === `${f}/${i}`);
        if (item) return <Item key={item.id} framework={framework} item={item} home={home} />;
        return (
          <>
            <PageHeading className={styles.heading}>Aim</PageHeading>
            <ProblemNotice problem={new Problem('not-found', `“${framework.title}” has no such aim.`)} />
          </>
        );
      }}
    </FrameworksFrame>
  );
}

interface Props {
  framework: FrameworkDetail;
  item: FrameworkItem;
  home: FrameworksHome;
}

function Item({ framework, item, home }: Props) {
  const p = home.partnershipId;
  const [editing, setEditing] = useState(false);
  const parent = framework.items.find(({ id }) => id === item.parent);
  return (
    <>
      <p className={styles.eyebrow}>
        <Link to={`/p/${p}/frameworks/${framework.id}`}>
          {framework.title}, {framework.version}
        </Link>
        {item.heading !== null && ` · ${item.heading}`}
        {parent && ` · part of “${parent.title}”`}
        {item.retired && ' · out of use'}
      </p>
      <PageHeading className={styles.heading}>{item.title}</PageHeading>
      {item.meaning !== null && <p className={styles.lede}>{item.meaning}</p>}
      <p className={styles.quiet}>
        {framework.own ? 'From' : 'In our words; from'}{' '}
        {item.provenance.endsWith('.') ? item.provenance : `${item.provenance}.`}
      </p>
      {home.mayKeep && framework.own && (
        <div className={styles.actions}>
          <Button onClick={() => setEditing(true)}>Change the aim</Button>
          <Retire p={p} framework={framework} item={item} />
        </div>
      )}
      <NoteBox p={p} item={item.id} mayKeep={home.mayKeep} />
      <ItemUses framework={framework} item={item} home={home} />
      {item.measures.length > 0 && <Measures framework={framework} item={item} home={home} />}
      <Changes framework={framework} item={item.id} />
      {editing && <ItemDialog p={p} framework={framework} item={item} onClose={() => setEditing(false)} />}
    </>
  );
}

function Retire({ p, framework, item }: Omit<Props, 'home'> & { p: string }) {
  const { send, busy, problem } = useFrameworkChange(p, async () => {
    const params = { p, f: framework.id, i: item.id.slice(framework.id.length + 1) };
    if (item.retired) {
      const route = 'POST /api/partnerships/:p/frameworks/:f/items/:i/reinstate';
      await call<typeof reinstateFrameworkItem>(route, { params });
      return 'The aim is in use again.';
    }
    const route = 'POST /api/partnerships/:p/frameworks/:f/items/:i/retire';
    await call<typeof retireFrameworkItem>(route, { params });
    return 'The aim is out of use. What serves it shows it still.';
  });
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => send()}>
        {item.retired ? 'Bring it back into use' : 'Take it out of use'}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
