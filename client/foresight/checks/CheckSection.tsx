import { type ReactNode, useId, useRef } from 'react';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import styles from './Checks.module.css';

interface Props {
  title: string;
  /** How many findings there are. */
  count: number;
  /** By which rule something is found. */
  rule: string;
  children: ReactNode;
}

/** One kind of finding. What is settled goes, and focus stays with those that are left. */
export function CheckSection({ title, count, rule, children }: Props) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(section, heading);
  return (
    <section ref={section} className={styles.section} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      <p className={styles.rule}>{rule}</p>
      {children}
    </section>
  );
}
