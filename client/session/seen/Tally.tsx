import type { SeenRound } from '../../../shared/session/viewShape.ts';
import styles from './Tally.module.css';

interface Props {
  tally: NonNullable<SeenRound['tally']>;
  /** What the one who looks gave, by option. */
  own?: Readonly<Record<string, number>> | undefined;
}

/** Where the dots went, most first. Those with as many share a place, and that they are tied is said. */
export function Tally({ tally, own }: Props) {
  const most = Math.max(1, ...tally.map(({ dots }) => dots));
  return (
    <ol className={styles.places}>
      {tally.map(({ id, title, dots, people, place, tied }) => (
        <li key={id} className={styles.place}>
          <span className={styles.number}>{place}.</span>
          <span className={styles.title}>
            {title === '' ? 'Untitled' : title}
            <small>
              {countOf(dots, 'dot')} from {people === 1 ? '1 person' : `${people} people`}
              {tied && dots > 0 && ', tied'}
              {own?.[id] !== undefined && `; ${own[id]} of them yours`}
            </small>
          </span>
          <span className={styles.track} aria-hidden="true">
            <span style={{ width: `${(100 * dots) / most}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function countOf(many: number, what: string): string {
  return many === 1 ? `1 ${what}` : `${many} ${what}s`;
}
