import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { ThreadFilter } from '../useThreads.ts';
import styles from './AllComments.module.css';
import listStyles from './ThreadList.module.css';
import { ThreadList } from './ThreadList.tsx';

const kinds: Record<string, { label: string; filter: ThreadFilter }> = {
  open: { label: 'Open', filter: { status: 'open' } },
  me: { label: 'Open and for me', filter: { status: 'open', forMe: 'true' } },
  lost: { label: 'Their words are gone', filter: { attached: 'false' } },
  resolved: { label: 'Resolved', filter: { status: 'resolved' } },
};

const choices = Object.entries(kinds).map(([value, { label }]) => ({ value, label }));

/** Every thread of the strategy, one kind at a time. */
export function AllComments({ onBack }: { onBack: () => void }) {
  const [kind, setKind] = useState('open');
  return (
    <>
      <VisuallyHidden as="h2">All comments of the strategy</VisuallyHidden>
      <div className={styles.head}>
        <Button size="s" look="quiet" onClick={onBack}>
          <Icon name="chevron-left" size={12} /> Of this part
        </Button>
        <FilterSelect
          label="Which comments"
          all={null}
          value={kind}
          choices={choices}
          onChange={(next = 'open') => setKind(next)}
        />
      </div>
      <ThreadList
        key={kind}
        filter={kinds[kind]?.filter ?? {}}
        label="Comments of the strategy"
        opened={null}
        withBlock
      >
        <p className={listStyles.none}>There are none of this kind.</p>
      </ThreadList>
    </>
  );
}
