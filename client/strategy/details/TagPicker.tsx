import { useId, useRef, useState } from 'react';
import { useFrameworks } from '../../evidence/useFrameworks.ts';
import { useLive } from '../live/LiveContext.ts';
import { useFrame } from '../page/StrategyFrame.ts';
import { Slot } from '../Slot.tsx';
import { tagChoices } from '../slots.ts';
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
  const { edits } = useLive();
  const { partnershipId } = useFrame();
  const frameworks = useFrameworks(partnershipId).data ?? [];
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
          <Slot of={tagChoices} asked>
            {(TagChoices) => (
              <TagChoices
                partnershipId={partnershipId}
                tags={tags}
                number={number}
                onTag={(tag, on) => edits.setTag(objectiveId, tag, on)}
                onClose={() => {
                  setOpen(false);
                  opener.current?.focus();
                }}
              />
            )}
          </Slot>
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
