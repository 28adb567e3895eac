import { Attribution } from '../../evidence/Attribution.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useCanWrite, useLive, useStructure } from '../live/LiveContext.ts';
import { countRender } from '../live/renderCount.ts';
import { AddButton } from './AddButton.tsx';
import { FocusKeeper } from './FocusKeeper.tsx';
import { ObjectiveList } from './ObjectiveList.tsx';
import { OutcomeSection } from './OutcomeSection.tsx';
import styles from './StrategyDocument.module.css';
import { StrategyHead } from './StrategyHead.tsx';
import { useAdding } from './useAdding.ts';
import { useBlockKeys } from './useBlockKeys.ts';

/** The strategy as one document: its head, its outcomes with their objectives, and what has lost its outcome. */
export function StrategyDocument() {
  countRender('StrategyDocument');
  const { focus } = useLive();
  const structure = useStructure();
  const canWrite = useCanWrite();
  const { addOutcome } = useAdding();
  const onKeyDown = useBlockKeys();
  const { outcomes, withoutOutcome } = structure;
  return (
    <FocusKeeper focus={focus} structure={structure}>
      <div className={styles.document} onKeyDownCapture={onKeyDown}>
        <StrategyHead />
        {outcomes.map(({ id, objectives }, index) => (
          <OutcomeSection key={id} id={id} number={index + 1} objectives={objectives} />
        ))}
        {withoutOutcome.length > 0 && (
          <section className={styles.orphans} aria-labelledby="without-outcome">
            <h2 id="without-outcome">Without an outcome</h2>
            <p className={styles.hint}>
              The outcome of these objectives was deleted.{' '}
              {canWrite && 'Move each to an outcome, or delete it.'}
            </p>
            <ObjectiveList objectives={withoutOutcome} outcomeId={null} prefix="" />
          </section>
        )}
        {outcomes.length === 0 ? (
          <EmptyState
            title="No outcomes yet"
            action={canWrite && <AddButton primary label="Add an outcome" onAdd={() => addOutcome()} />}
          >
            {canWrite
              ? 'An outcome is a state of people or place that you want to see, such as “People live healthier for longer”. Objectives, evidence and ratings go under it.'
              : 'Once the partnership writes its outcomes, they are here.'}
          </EmptyState>
        ) : (
          canWrite && (
            <div className={styles.addOutcome}>
              <AddButton label="Add an outcome" onAdd={() => addOutcome()} />
            </div>
          )
        )}
        {outcomes.length > 0 && <Attribution />}
      </div>
    </FocusKeeper>
  );
}
