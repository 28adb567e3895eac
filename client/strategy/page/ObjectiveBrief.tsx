import { memo, useMemo } from 'react';
import { Link } from 'react-router';
import { leaderOf } from '../details/leaderOf.ts';
import { useFacts, usePlainLine } from '../live/LiveContext.ts';
import { countRender } from '../live/renderCount.ts';
import { BlockMenu } from '../move/BlockMenu.tsx';
import { Slot } from '../Slot.tsx';
import { meaningLine, openComments, stageLine } from '../slots.ts';
import styles from './ObjectiveBrief.module.css';
import type { ObjectiveProps } from './ObjectiveCard.tsx';
import { RatingMark } from './RatingMark.tsx';
import { useFrame } from './StrategyFrame.ts';

/** An objective in the strategy as a phone lists it: the way to its own page. */
export const ObjectiveBrief = memo(function ObjectiveBrief({ id, number }: ObjectiveProps) {
  countRender(`ObjectiveBrief ${id}`);
  const address = useMemo(() => ({ of: 'objective', id, field: 'title' }) as const, [id]);
  const words = usePlainLine(address);
  const { strategyId, organisations, role } = useFrame();
  const { lead } = useFacts(id);
  const leader = leaderOf(organisations, lead)?.name;
  return (
    <section
      id={`objective-${id}`}
      data-block={`objective ${id}`}
      tabIndex={-1}
      className={styles.brief}
      aria-label={`Objective ${number}`}
    >
      <div className={styles.row}>
        <div className={styles.marks}>
          <RatingMark target={id} />
          <Slot of={meaningLine} quiet>
            {(MeaningLine) => (
              <MeaningLine {...{ strategyId }} target={id} name={`objective ${number}`} plain />
            )}
          </Slot>
        </div>
        <BlockMenu of="objective" id={id} number={number} />
      </div>
      <h3>
        <Link to={`/s/${strategyId}/o/${id}`} className={styles.link}>
          {words || 'Untitled objective'}
        </Link>
      </h3>
      <div className={styles.comments}>
        <Slot of={openComments}>
          {(OpenComments) => <OpenComments of="objective" id={id} name={`objective ${number}`} quiet />}
        </Slot>
      </div>
      {leader !== undefined && <p className={styles.lead}>Led by {leader}</p>}
      <Slot of={stageLine}>
        {(StageLine) => <StageLine {...{ strategyId, objectiveId: id, number, role }} plain />}
      </Slot>
    </section>
  );
});
