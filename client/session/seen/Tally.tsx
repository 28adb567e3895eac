import { firstTie } from '../../../shared/session/dots.ts';
import type { SeenRound } from '../../../shared/session/viewShape.ts';
import styles from './Tally.module.css';

/** More names than these would push off the wall what got dots. */
const namedOnWall = 4;

interface Props {
  tally: NonNullable<SeenRound['tally']>;
  /** What the one who looks gave, by option. */
  own?: Readonly<Record<string, number>> | undefined;
  /** On a wall nobody can open anything. */
  wall?: boolean;
}

/** Where the dots went, most first. Those with as many share a place, and that they are tied is said; those with none come last, in few words. */
export function Tally({ tally, own, wall = false }: Props) {
  const most = Math.max(1, ...tally.map(({ dots }) => dots));
  const given = tally.filter(({ dots }) => dots > 0);
  const none = tally.filter(({ dots }) => dots === 0);
  return (
    <div>
      {given.length > 0 && (
        <ol className={styles.places}>
          {given.map(({ id, title, dots, people, place, tied }) => (
            <li key={id} className={styles.place}>
              <span className={styles.number}>{place}.</span>
              <span className={styles.title}>
                {named(title)}
                <small>
                  {countOf(dots, 'dot')} from {people === 1 ? '1 person' : `${people} people`}
                  {tied && ', tied'}
                  {own?.[id] !== undefined && `; ${own[id]} of them yours`}
                </small>
              </span>
              <span className={styles.track} aria-hidden="true">
                <span style={{ width: `${(100 * dots) / most}%` }} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <TieWords tally={tally} />
      {none.length > 0 && <WithoutDots none={none} all={given.length === 0} wall={wall} />}
    </div>
  );
}

/** How many got none, and which: folded where there is somebody to unfold them; on a wall named while they are few. */
function WithoutDots({ none, all, wall }: { none: Props['tally']; all: boolean; wall: boolean }) {
  const others = none.length === 1 ? '1 other got none' : `${none.length} others got none`;
  const said = all ? `Nobody gave a dot to any of the ${none.length}` : others;
  if (wall) {
    const titles = none.map(({ title }) => `“${named(title)}”`).join(', ');
    return <p className={styles.none}>{none.length <= namedOnWall ? `${said}: ${titles}` : said}</p>;
  }
  return (
    <details className={styles.none}>
      <summary>{said}</summary>
      <ul>
        {none.map(({ id, title }) => (
          <li key={id}>{named(title)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Who shares a place, and what can be done about it. */
function TieWords({ tally }: Pick<Props, 'tally'>) {
  const [one, ...others] = firstTie(tally);
  if (!one) return null;
  const titles = [one, ...others].map(({ title }) => `“${named(title)}”`);
  return (
    <p className={styles.tie}>
      {titles.slice(0, -1).join(', ')} and {titles.at(-1)} share place {one.place} with{' '}
      {countOf(one.dots, 'dot')} each. The room can say which comes first, or another round among them does.
    </p>
  );
}

function named(title: string): string {
  return title === '' ? 'Untitled' : title;
}

function countOf(many: number, what: string): string {
  return many === 1 ? `1 ${what}` : `${many} ${what}s`;
}
