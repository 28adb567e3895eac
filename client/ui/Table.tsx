import type { ReactNode } from 'react';
import styles from './Table.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  /** Read out first; not shown, because the heading above says it to everybody else. */
  caption: string;
  /** `<thead>` and `<tbody>`; a group's row carries `data-group`. */
  children: ReactNode;
}

/** A box that scrolls must take focus, or people without a mouse cannot see its far side. */
const focusable = { tabIndex: 0 };

/** A table in the page's look. Where it is wider than the screen it scrolls by itself, with the keyboard too. */
export function Table({ caption, children }: Props) {
  return (
    <section className={styles.scroll} aria-label={caption} {...focusable}>
      <table className={styles.table}>
        <VisuallyHidden as="caption">{caption}</VisuallyHidden>
        {children}
      </table>
    </section>
  );
}
