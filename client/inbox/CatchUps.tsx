import { CatchUpLink } from '../catchUp/CatchUpLink.tsx';
import { useCatchUps } from '../catchUp/useCatchUp.ts';
import { useMe } from '../people/useMe.ts';
import styles from './InboxPage.module.css';

/** The way to what others did, in each strategy where they did something since one was last there. */
export function CatchUps() {
  const me = useMe().data;
  const found = useCatchUps().data ?? [];
  const strategies = (me?.memberships ?? [])
    .flatMap((membership) => membership.strategies)
    .filter(({ id }) => found.some(({ strategyId }) => strategyId === id));
  if (strategies.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="catch-up">
      <div className={styles.head}>
        <h2 id="catch-up">Since you were last there</h2>
      </div>
      <ul className={styles.list}>
        {strategies.map(({ id, title }) => (
          <li key={id} className={styles.item}>
            <p className={styles.words}>
              <CatchUpLink strategyId={id} title={title || 'Untitled strategy'} inFull />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
