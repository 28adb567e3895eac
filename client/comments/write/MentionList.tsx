import { useEffect, useRef } from 'react';
import { markMatch } from '../../ui/markMatch.tsx';
import type { Mentionable } from '../words/mentionWords.ts';
import styles from './MentionList.module.css';

interface Props {
  id: string;
  people: readonly Mentionable[];
  query: string;
  /** Which one the arrows are at. */
  at: number;
  onChoose: (one: Mentionable) => void;
}

/** Who can be called, under the words that are being written. The keys are those of the field, which keeps focus: see MentionBox. */
export function MentionList({ id, people, query, at, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label="People and organisations"
      className={styles.list}
    >
      {people.map((one, index) => (
        <button
          key={one.id}
          id={`${id}-${index}`}
          type="button"
          role="option"
          aria-selected={index === at}
          className={styles.option}
          // Or the field would lose focus before the press counts, and the list would be gone.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(one)}
        >
          {markMatch(one.label, query)}
          <small>{one.detail}</small>
        </button>
      ))}
    </div>
  );
}
