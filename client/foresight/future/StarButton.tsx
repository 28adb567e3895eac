import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Future.module.css';
import type { StarSending } from './KillerCards.tsx';

/** Stars an indicator, or takes its star off. */
export function StarButton({ row, star }: { row: ForesightRow; star: StarSending }) {
  const on = row.starredAt !== null;
  return (
    <Button
      size="s"
      look="quiet"
      aria-pressed={on}
      aria-label={`Killer indicator: ${row.title}`}
      onClick={() => star.send({ id: row.id, title: row.title, on: !on })}
    >
      <span className={styles.star} aria-hidden="true">
        {on ? '★' : '☆'}
      </span>
    </Button>
  );
}
