import { useEffect, useId, useRef, useState } from 'react';
import type { PresenceUser } from '../../../shared/collab/presence.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import styles from './PresenceList.module.css';
import { usePresenceSaid } from './usePresenceSaid.ts';

const mostDiscs = 4;

/** How many are here, as discs and a number; pressing it names them. */
export function PresenceList({ others }: { others: readonly PresenceUser[] }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const listId = useId();
  usePresenceSaid(others);
  useEffect(() => {
    if (!open) return;
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      place.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  const count = others.length + 1;
  const words = count === 1 ? 'Only you here' : `${count} here`;
  return (
    <div ref={place} className={styles.place} data-alone={count === 1 || undefined}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.count}>{words}</span>
        <span className={styles.discs} aria-hidden="true">
          {others.slice(0, mostDiscs).map((person) => (
            <Avatar key={person.id} person={person} />
          ))}
        </span>
      </button>
      <ul id={listId} className={styles.list} hidden={!open} aria-label="People here">
        <li>You</li>
        {others.map((person) => (
          <li key={person.id}>
            <span aria-hidden="true">
              <Avatar person={person} size={24} />
            </span>
            <span>
              {person.name}
              {person.organisation !== '' && <small>{person.organisation}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
