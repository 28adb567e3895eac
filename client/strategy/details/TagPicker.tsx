import { useId, useRef, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { useFrameworks } from '../../evidence/useFrameworks.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLive } from '../live/LiveContext.ts';
import { FrameworkGroup } from './FrameworkGroup.tsx';
import styles from './TagPicker.module.css';
import { tagTitle } from './tagTitle.ts';

interface Props {
  objectiveId: string;
  tags: readonly string[];
  number: string;
  canWrite: boolean;
}

/** Which aims of which frameworks an objective serves. Opens in place, below the words. */
export function TagPicker({ objectiveId, tags, number, canWrite }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const frameworks = useFrameworks().data ?? [];
  const titles = tags.map((tag) => tagTitle(frameworks, tag));
  if (!canWrite) {
    return titles.length === 0 ? null : <span className={styles.words}>Serves {titles.join(', ')}</span>;
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={`Aims that objective ${number} serves: ${titles.join(', ') || 'none yet'}`}
        title={titles.join(', ')}
        data-focus={`tags ${objectiveId}`}
        onClick={() => setOpen(!open)}
      >
        {titles.length === 0 ? 'Add aims it serves' : <>Serves {summary(titles)}</>}
      </button>
      {open && (
        <div id={panelId} className={styles.panel}>
          <TagChoices
            objectiveId={objectiveId}
            tags={tags}
            number={number}
            onClose={() => {
              setOpen(false);
              opener.current?.focus();
            }}
          />
        </div>
      )}
    </>
  );
}

/** “Mission 7: Health and 2 more” */
function summary(titles: readonly string[]) {
  const [first, ...rest] = titles;
  return (
    <>
      <b>{first}</b>
      {rest.length > 0 && ` and ${rest.length} more`}
    </>
  );
}

function TagChoices({
  objectiveId,
  tags,
  number,
  onClose,
}: Omit<Props, 'canWrite'> & { onClose: () => void }) {
  const { edits } = useLive();
  const [query, setQuery] = useState('');
  const { data: frameworks } = useFrameworks();
  if (frameworks === undefined) return <Loading what="the frameworks" />;
  const full = tags.length >= limits.tagsPerObjective;
  const groups = frameworks.map((framework) => (
    <FrameworkGroup
      key={framework.id}
      framework={framework}
      query={query}
      tags={tags}
      full={full}
      onTag={(tag, on) => edits.setTag(objectiveId, tag, on)}
    />
  ));
  return (
    <section
      aria-label={`Aims that objective ${number} serves`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label="Find an aim"
        type="search"
        placeholder="health, skills, homes"
        autoFocus
        value={query}
        onChange={setQuery}
      />
      {full && <p>An objective has at most {limits.tagsPerObjective} aims. Take one off to add another.</p>}
      <div className={styles.groups}>{groups}</div>
      <Button size="s" onClick={onClose}>
        Done
      </Button>
    </section>
  );
}
