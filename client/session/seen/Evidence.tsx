import { formatValue } from '../../../shared/evidence/format.ts';
import type { EvidenceRow } from '../../../shared/session/evidence.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { ThreeScores } from '../../ui/ThreeScores.tsx';
import styles from './Evidence.module.css';
import { numbered } from './numbered.ts';

/**
 * What is measured of what is rated: one quiet row for each indicator, with its figure, its direction in words and its three
 * scores. Nothing while it is withheld.
 */
export function Evidence({ evidence }: { evidence: StepView['evidence'] }) {
  if (evidence?.choice !== 'shown') return null;
  return (
    <section className={styles.evidence} aria-label="How we know">
      <h2 className={styles.heading}>How we know</h2>
      {evidence.rows.length === 0 ? (
        <p className={styles.quiet}>No indicator is linked to it.</p>
      ) : (
        <ul className={styles.rows}>
          {numbered(evidence.rows).map(([place, row]) => (
            <Row key={place} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row }: { row: EvidenceRow }) {
  const { title, value, period, direction, polarity, scores, missing } = row;
  const format = (each: number) => formatValue(each, row);
  return (
    <li className={styles.row}>
      <span className={styles.name}>{title}</span>
      {value === null ? (
        <span className={styles.quiet}>{missing ?? 'There is no figure.'}</span>
      ) : (
        <>
          <span>
            {format(value)} <span className={styles.quiet}>{period}</span>
          </span>
          <DirectionMark direction={direction} />
          <span className={styles.scores}>
            <ThreeScores
              scores={{
                actual: { value: scores.actual },
                minimum: { value: scores.minimum },
                target: { value: scores.target },
              }}
              polarity={polarity}
              format={format}
            />
          </span>
        </>
      )}
    </li>
  );
}
