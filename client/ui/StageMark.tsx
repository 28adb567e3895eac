import { type Stage, stages, stageWords } from '../../shared/ledger/stages.ts';
import styles from './StageMark.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  stage: Stage;
  /** Stages that were left out and not made up for. */
  skipped: readonly Stage[];
}

/** Where an objective is: five steps and a word. A step that was left out is an empty one, and is named. */
export function StageMark({ stage, skipped }: Props) {
  const here = stages.indexOf(stage);
  return (
    <span className={styles.mark}>
      <span className={styles.steps} aria-hidden="true">
        {stages.map((each, place) => (
          <span
            key={each}
            data-step={
              each === stage ? 'here' : skipped.includes(each) ? 'skipped' : place < here ? 'done' : 'ahead'
            }
          />
        ))}
      </span>
      <span>
        <VisuallyHidden>Stage: </VisuallyHidden>
        <b>{stageWords[stage].label}</b>
        <VisuallyHidden>
          , {here + 1} of {stages.length}
        </VisuallyHidden>
        {skipped.length > 0 && <span className={styles.out}>, {skippedWords(skipped)}</span>}
      </span>
    </span>
  );
}

/** Each by its name: the board must say what is missing, not that something is. */
function skippedWords(skipped: readonly Stage[]): string {
  const names = skipped.map((stage) => stageWords[stage].label.toLowerCase());
  return `left out: ${names.join(', ')}`;
}
