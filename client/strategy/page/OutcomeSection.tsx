import { memo, useMemo } from 'react';
import { Eyebrow } from '../details/Eyebrow.tsx';
import { useCanWrite } from '../live/LiveContext.ts';
import { countRender } from '../live/renderCount.ts';
import { BlockMenu } from '../move/BlockMenu.tsx';
import { DragHandle } from '../move/DragHandle.tsx';
import { Prose } from '../prose/Prose.tsx';
import { Slot } from '../Slot.tsx';
import { openComments } from '../slots.ts';
import { AddButton } from './AddButton.tsx';
import { BlockTitle } from './BlockTitle.tsx';
import { ObjectiveList } from './ObjectiveList.tsx';
import styles from './OutcomeSection.module.css';
import { RatingOpener } from './RatingOpener.tsx';
import { useAdding } from './useAdding.ts';

interface Props {
  id: string;
  number: number;
  objectives: readonly string[];
}

/** One outcome with its objectives. */
export const OutcomeSection = memo(function OutcomeSection({ id, number, objectives }: Props) {
  countRender(`OutcomeSection ${id}`);
  const canWrite = useCanWrite();
  const { addObjective } = useAdding();
  const block = useMemo(() => ({ of: 'outcome', id }) as const, [id]);
  const title = useMemo(() => ({ of: 'outcome', id, field: 'title' }) as const, [id]);
  const narrative = useMemo(() => ({ of: 'outcome', id, field: 'narrative' }) as const, [id]);
  return (
    <section
      id={`outcome-${id}`}
      data-block={`outcome ${id}`}
      className={styles.outcome}
      tabIndex={-1}
      aria-label={`Outcome ${number}`}
    >
      <DragHandle of="outcome" id={id} />
      <div className={styles.row}>
        <Eyebrow first={`Outcome ${number}`} objectives={objectives} />
        <Slot of={openComments}>
          {(OpenComments) => <OpenComments of="outcome" id={id} name={`outcome ${number}`} quiet />}
        </Slot>
        <RatingOpener block={block} number={`${number}`} />
        <BlockMenu of="outcome" id={id} number={`${number}`} />
      </div>
      <BlockTitle
        address={title}
        level={2}
        label={`Title of outcome ${number}`}
        placeholder="What we want to see, such as “People live healthier for longer”"
        className={styles.title}
      />
      <Prose
        address={narrative}
        kind="prose"
        label={`Narrative of outcome ${number}`}
        placeholder="What this means for people here"
        className={styles.narrative}
      />
      <ObjectiveList objectives={objectives} outcomeId={id} prefix={`${number}.`} />
      {objectives.length === 0 && (
        <p className={styles.empty}>
          No objectives yet.{' '}
          {canWrite && 'An objective is what you set out to change, so that this outcome comes about.'}
        </p>
      )}
      {canWrite && (
        <div className={styles.add}>
          <AddButton label="Add an objective" where={`to outcome ${number}`} onAdd={() => addObjective(id)} />
        </div>
      )}
    </section>
  );
});
