import { Link } from 'react-router';
import type { MovedItem, Overview } from '../../shared/board/shape.ts';
import { placeOf } from '../app/placeOf.ts';
import { formatDay } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { RagBadge } from '../ui/RagBadge.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './BoardPage.module.css';
import { CardList } from './CardList.tsx';
import { ragValueOf } from './ragValue.ts';

export function Moved({
  overview,
  strategyId,
  filtered,
}: {
  overview: Overview;
  strategyId: string;
  filtered: boolean;
}) {
  const { moved, movedSince } = overview;
  return (
    <section aria-labelledby="moved">
      <h2 id="moved" className={styles.label}>
        What moved{movedSince !== null && ` since ${formatDay(movedSince)}`}
      </h2>
      {moved.length === 0 ? (
        <p>{filtered ? 'None of these' : 'No agreed rating'} has changed level in the last twelve months.</p>
      ) : (
        <CardList
          cards={moved.map((item) => <MovedCard key={item.id} item={item} strategyId={strategyId} />)}
        />
      )}
    </section>
  );
}

function MovedCard({ item, strategyId }: { item: MovedItem; strategyId: string }) {
  const { move, lead, confidence, title } = item;
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <RagBadge value={ragValueOf(move.from)} />
        <Icon name="right" size={14} />
        <VisuallyHidden>became</VisuallyHidden>
        <RagBadge value={ragValueOf(move.to)} />
      </div>
      <h3>
        <Link to={placeOf(strategyId, item)}>{title}</Link>
      </h3>
      <p>{[lead !== null && `Led by ${lead}`, `${confidence}% sure`].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
