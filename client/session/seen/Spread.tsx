import type { Level } from '../../../shared/ledger/scale.ts';
import type { SeenRound } from '../../../shared/session/viewShape.ts';
import { RagBadge } from '../../ui/RagBadge.tsx';
import { levelValue } from '../levelValue.ts';
import { MovedWords } from './MovedWords.tsx';
import { numbered } from './numbered.ts';
import { Quote } from './Quote.tsx';
import styles from './Spread.module.css';

interface Props {
  round: SeenRound;
  scale: readonly Level[];
  /** Id of the level that the one who looks gave, if any. */
  own?: string | undefined;
}

/**
 * How the ratings of a round lie: for each level how many, of which organisations, and why. There is no average anywhere: it
 * would be taken for the answer. Everything in it is sized in em, so that a projector shows it large by its font size alone.
 */
export function Spread({ round, scale, own }: Props) {
  const { spread, answers } = round;
  if (!spread || answers.length === 0) return <p className={styles.quiet}>Nobody rated in this round.</p>;
  return (
    <div className={styles.spread}>
      <ul className={styles.levels}>
        {spread.levels.map(({ level, count }) => (
          <li key={level} className={styles.level}>
            <p className={styles.head}>
              <RagBadge value={levelValue(scale, level)} />
              {own === level && <span className={styles.own}>yours</span>}
              <strong className={styles.count}>{count}</strong>
            </p>
            <Organisations round={round} level={level} />
            {numbered(answers.filter((answer) => answer.level === level && answer.reason)).map(
              ([place, answer]) => (
                <Quote key={place} words={answer.reason ?? ''} by={answer} />
              ),
            )}
          </li>
        ))}
      </ul>
      {spread.byOrganisation === null && (
        <p className={styles.quiet}>Not by organisation: anonymous answers keep none.</p>
      )}
      {spread.confidence && <p className={styles.quiet}>{sureWords(spread.confidence)}</p>}
      <MovedWords moved={round.moved} scale={scale} />
    </div>
  );
}

function Organisations({ round, level }: { round: SeenRound; level: string }) {
  const given = (round.spread?.byOrganisation ?? []).flatMap(({ organisation, levels }) => {
    const count = levels.find((each) => each.level === level)?.count ?? 0;
    return count > 0 ? [{ organisation, count }] : [];
  });
  if (given.length === 0) return null;
  return (
    <ul className={styles.organisations} aria-label="Organisations">
      {given.map(({ organisation, count }) => (
        <li key={organisation}>
          {organisation}
          {count > 1 && <b> × {count}</b>}
        </li>
      ))}
    </ul>
  );
}

function sureWords({ low, middle, high }: { low: number; middle: number; high: number }): string {
  return low === high
    ? `Each of us is ${low}% sure.`
    : `Sure from ${low}% to ${high}%; the middle one of us is ${middle}% sure.`;
}
