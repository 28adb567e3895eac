import { memo, useMemo } from 'react';
import { ObjectiveDetails } from '../details/ObjectiveDetails.tsx';
import { countRender } from '../live/renderCount.ts';
import { BlockMenu } from '../move/BlockMenu.tsx';
import { DragHandle } from '../move/DragHandle.tsx';
import { Prose } from '../prose/Prose.tsx';
import { BlockTitle } from './BlockTitle.tsx';
import { ObjectiveActions } from './ObjectiveActions.tsx';
import styles from './ObjectiveCard.module.css';
import { ObjectiveEvidence } from './ObjectiveEvidence.tsx';
import { RatingOpener } from './RatingOpener.tsx';

export interface ObjectiveProps {
  id: string;
  outcomeId: string | null;
  /** As people say it: "2.1". */
  number: string;
}

/** One objective with its words, its evidence and what it says about itself. */
export const ObjectiveCard = memo(function ObjectiveCard({ id, number }: ObjectiveProps) {
  countRender(`ObjectiveCard ${id}`);
  const block = useMemo(() => ({ of: 'objective', id }) as const, [id]);
  const title = useMemo(() => ({ of: 'objective', id, field: 'title' }) as const, [id]);
  const narrative = useMemo(() => ({ of: 'objective', id, field: 'narrative' }) as const, [id]);
  return (
    <section
      id={`objective-${id}`}
      data-block={`objective ${id}`}
      className={styles.card}
      tabIndex={-1}
      aria-label={`Objective ${number}`}
    >
      <DragHandle of="objective" id={id} />
      <div className={styles.row}>
        <BlockTitle
          address={title}
          level={3}
          label={`Title of objective ${number}`}
          placeholder="What we set out to change"
          className={styles.title}
        />
        <RatingOpener block={block} number={number} />
        <BlockMenu of="objective" id={id} number={number} />
      </div>
      <Prose
        address={narrative}
        kind="prose"
        label={`Narrative of objective ${number}`}
        placeholder="What we will do together, for whom, and how we will know"
        className={styles.narrative}
      />
      <ObjectiveEvidence id={id} />
      <div className={styles.foot}>
        <ObjectiveDetails id={id} number={number} />
        <ObjectiveActions id={id} number={number} />
      </div>
    </section>
  );
});
