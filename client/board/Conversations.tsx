import { Link } from 'react-router';
import type { Overview } from '../../shared/board/shape.ts';
import { placeOf } from '../app/placeOf.ts';
import { RagBadge } from '../ui/RagBadge.tsx';
import styles from './BoardPage.module.css';
import { CardList } from './CardList.tsx';

/** Where rating and evidence disagree: an invitation to talk, never a correction. */
export function Conversations({
  overview,
  strategyId,
  filtered,
}: {
  overview: Overview;
  strategyId: string;
  filtered: boolean;
}) {
  const { conversations } = overview;
  return (
    <section aria-labelledby="conversations">
      <h2 id="conversations" className={styles.label}>
        Worth a conversation
      </h2>
      {conversations.length === 0 ? (
        <p>{filtered ? 'None of these ratings' : 'No rating'} disagrees with its evidence.</p>
      ) : (
        <CardList
          cards={conversations.map((item) => (
            <li key={item.id} className={styles.card} data-talk>
              <RagBadge value={item.badge ?? 'cannot-assess'} />
              <h3>
                <Link to={placeOf(strategyId, item)}>{item.title}</Link>
              </h3>
              <p>{item.conversation.words}</p>
            </li>
          ))}
        />
      )}
    </section>
  );
}
