import type { StageMove } from '../../../shared/api/stages.ts';
import { namesOfStages, stageWords } from '../../../shared/ledger/stages.ts';
import { formatDate } from '../../ui/dates.ts';
import styles from './Stages.module.css';

/** Every move, newest first, with its reason and what was known then. Nothing is ever taken out. */
export function StageMoves({ moves }: { moves: readonly StageMove[] }) {
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="stage-moves">
      <h3 id="stage-moves" className={styles.sub}>
        Moves so far
      </h3>
      <ol className={styles.moves}>
        {moves.map(({ id, from, to, skipped, reason, evidence, by }) => (
          <li key={id}>
            <p>
              <b>
                {stageWords[from].label} → {stageWords[to].label}
              </b>
              {skipped.length > 0 && `, leaving out ${namesOfStages(skipped)}`}
            </p>
            {reason !== null && <p>“{reason}”</p>}
            <p className={styles.by}>
              {by.personName} for {by.organisation}, {formatDate(by.at)}. {evidenceWords(evidence)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function evidenceWords({ linked, withFigure }: StageMove['evidence']): string {
  if (linked === 0) return 'No indicator was linked then.';
  return `${withFigure} of ${linked} linked ${linked === 1 ? 'indicator' : 'indicators'} had a figure for our place then.`;
}
