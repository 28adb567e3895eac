import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import { Button } from '../../ui/Button.tsx';
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
      <span aria-hidden="true">{on ? '★' : '☆'}</span>
    </Button>
  );
}
