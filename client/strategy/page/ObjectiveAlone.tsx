import { useEffect, useMemo } from 'react';
import { PageHeading } from '../../app/PageHeading.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { Eyebrow } from '../details/Eyebrow.tsx';
import { ObjectiveDetails } from '../details/ObjectiveDetails.tsx';
import { useFacts, useLive, usePlainLine } from '../live/LiveContext.ts';
import { Prose } from '../prose/Prose.tsx';
import { Slot } from '../Slot.tsx';
import { meaningLine, panelTabs } from '../slots.ts';
import { ObjectiveActions } from './ObjectiveActions.tsx';
import styles from './ObjectiveAlone.module.css';
import { ObjectiveEvidence } from './ObjectiveEvidence.tsx';
import { panelElementId } from './panelElementId.ts';
import { RatingMark } from './RatingMark.tsx';
import { useFrame } from './StrategyFrame.ts';
import { useRating } from './useRating.ts';

interface Props {
  id: string;
  number: string;
}

/** All of one objective under one thumb: words, rating with its meaning, evidence, who leads, and what was said. */
export function ObjectiveAlone({ id, number }: Props) {
  const { focus } = useLive();
  const block = useMemo(() => ({ of: 'objective', id }) as const, [id]);
  const narrative = useMemo(() => ({ ...block, field: 'narrative' }) as const, [block]);
  const only = useMemo(() => [id], [id]);
  const { links } = useFacts(id);
  // On a phone comments come in a sheet, and the column's place is not theirs.
  const narrow = useNarrow();
  useEffect(() => focus.setCurrent(block), [focus, block]);
  return (
    <div className={styles.page}>
      <article data-block={`objective ${id}`} className={styles.objective}>
        <Eyebrow first={`Objective ${number}`} objectives={only} />
        <Title id={id} number={number} />
        <Standing id={id} number={number} />
        <Prose
          address={narrative}
          kind="prose"
          label={`Narrative of objective ${number}`}
          placeholder="What we will do together, for whom, and how we will know"
          className={styles.narrative}
        />
        {links.length > 0 && <h2 className={styles.eyebrow}>How we know</h2>}
        <ObjectiveEvidence id={id} />
        <div className={styles.foot}>
          <ObjectiveDetails id={id} number={number} />
          <ObjectiveActions id={id} number={number} />
        </div>
      </article>
      <aside
        id={narrow ? undefined : panelElementId}
        tabIndex={-1}
        className={styles.beside}
        aria-label="About this objective"
      >
        <Slot of={panelTabs} waiting={<Loading what={narrow ? 'ratings' : 'comments'} />}>
          {(PanelTabs) => <PanelTabs block={block} alone commentsApart={narrow} />}
        </Slot>
      </aside>
    </div>
  );
}

/** Apart, because the heading's name follows each letter of the title. */
function Title({ id, number }: Props) {
  const address = useMemo(() => ({ of: 'objective', id, field: 'title' }) as const, [id]);
  const words = usePlainLine(address);
  return (
    <PageHeading className={styles.title} aria-label={words || 'Untitled objective'}>
      <Prose
        address={address}
        kind="title"
        label={`Title of objective ${number}`}
        placeholder="What we set out to change"
      />
    </PageHeading>
  );
}

/** The rating with what its level means, in the words it was made with. */
function Standing({ id, number }: Props) {
  const { strategyId } = useFrame();
  const rating = useRating(id);
  return (
    <div className={styles.standing}>
      <RatingMark target={id} />
      {rating?.levelWords && <span>{rating.levelWords.meaning}</span>}
      <Slot of={meaningLine} quiet>
        {(MeaningLine) => <MeaningLine {...{ strategyId }} target={id} name={`objective ${number}`} />}
      </Slot>
    </div>
  );
}
