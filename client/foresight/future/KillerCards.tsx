import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import { limits } from '../../../shared/limits.ts';
import type { Sending } from '../../api/useSend.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Future.module.css';
import { KillerCard } from './KillerCard.tsx';

export type StarSending = Sending<{ id: string; title: string; on: boolean }>;

interface Props {
  home: StrategyHome;
  /** Ranked. */
  rows: readonly ForesightRow[];
  /** Starred, and in no library any more. */
  gone: readonly string[];
  year: number;
  /** Undefined for who may not star. */
  star: StarSending | undefined;
}

/** The starred indicators, the one with the widest gap first. */
export function KillerCards({ home, rows, gone, year, star }: Props) {
  const many = rows.length + gone.length;
  const most = limits.starredIndicators;
  return (
    <>
      {many === 0 && (
        <p className={styles.note}>
          None is starred yet.{' '}
          {star
            ? `Star the few that matter most in the table below, at most ${most}.`
            : 'An editor can star the few that matter most.'}
        </p>
      )}
      {rows.length > 1 && (
        <p className={styles.note}>
          The widest gap at the end of {year} stands first, in years of usual change.
        </p>
      )}
      {many > most && (
        <p className={styles.note}>
          {many} are starred, and {most} is the most: several people starred at the same time. All are kept;
          take some stars off, so that it stays plain what matters most.
        </p>
      )}
      <ol className={styles.cards}>
        {rows.map((row, place) => (
          <li key={row.id}>
            <KillerCard strategyId={home.strategyId} row={row} year={year} place={place + 1} star={star} />
          </li>
        ))}
      </ol>
      {gone.map((id) => (
        <p key={id} className={styles.note}>
          “{id}” is starred, and is not in the library any more.{' '}
          {star && (
            <Button size="s" busy={star.busy} onClick={() => star.send({ id, title: id, on: false })}>
              Take the star off {id}
            </Button>
          )}
        </p>
      ))}
    </>
  );
}
