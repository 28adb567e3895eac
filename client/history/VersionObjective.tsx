import type { z } from 'zod';
import type { objectiveSchema } from '../../shared/api/strategies.ts';
import { stageWords } from '../../shared/ledger/stages.ts';
import { formatDateLong } from '../ui/dates.ts';
import { Paragraphs } from './Paragraphs.tsx';
import styles from './VersionPage.module.css';

/** An objective as it was, without its ratings and figures: those have a date of their own on the board. */
export function VersionObjective({ objective }: { objective: z.infer<typeof objectiveSchema> }) {
  const { title, narrative, lead, targetDate, stage } = objective;
  const details = [
    lead !== null && `Led by ${lead}`,
    targetDate !== null && `By ${formatDateLong(targetDate)}`,
    `Stage: ${stageWords[stage.name].label}`,
  ].filter((words) => words !== false);
  return (
    <section className={styles.objective}>
      <h3>{title}</h3>
      <Paragraphs text={narrative} />
      <p className={styles.details}>{details.join(' · ')}</p>
    </section>
  );
}
