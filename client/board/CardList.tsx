import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './BoardPage.module.css';

const shownAtFirst = 3;

/**
 * A few cards, and the rest on request: with two minutes before a meeting, the table must not be four screens down. Paper
 * has no button to press, so it shows all of them.
 */
export function CardList({ cards }: { cards: readonly ReactNode[] }) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, cards.length - shownAtFirst);
  return (
    <>
      <ul className={styles.cards}>{cards.slice(0, cards.length - hidden)}</ul>
      {hidden > 0 && (
        <>
          <ul className={styles.onPaper}>{cards.slice(-hidden)}</ul>
          <p className={styles.more}>
            <Button size="s" look="quiet" onClick={() => setAll(true)}>
              Show {hidden} more
            </Button>
          </p>
        </>
      )}
    </>
  );
}
