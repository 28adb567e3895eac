import { useCanWrite, useFacts } from '../live/LiveContext.ts';
import { useFrame } from '../page/StrategyFrame.ts';
import { Slot } from '../Slot.tsx';
import { stageLine } from '../slots.ts';
import { AgreedOn } from './AgreedOn.tsx';
import { LeadPicker } from './LeadPicker.tsx';
import styles from './ObjectiveDetails.module.css';
import { TagPicker } from './TagPicker.tsx';
import { TargetDate } from './TargetDate.tsx';

/** What an objective says about itself below its words: who leads, until when, for which aims, how far it is. */
export function ObjectiveDetails({ id, number }: { id: string; number: string }) {
  const facts = useFacts(id);
  const canWrite = useCanWrite();
  const { strategyId, role } = useFrame();
  return (
    <div className={styles.details}>
      <LeadPicker objectiveId={id} lead={facts.lead} number={number} canWrite={canWrite} />
      <TargetDate objectiveId={id} date={facts.targetDate} number={number} canWrite={canWrite} />
      <AgreedOn objectiveId={id} />
      <TagPicker objectiveId={id} tags={facts.tags} number={number} canWrite={canWrite} />
      <Slot of={stageLine} waiting={<span className={styles.stage} />}>
        {(StageLine) => <StageLine strategyId={strategyId} objectiveId={id} number={number} role={role} />}
      </Slot>
    </div>
  );
}
