import { type ReactNode, useId, useRef } from 'react';
import { useFocusStays } from '../ui/useFocusStays.ts';
import styles from './sections.module.css';

interface Props {
  title: string;
  /** For links that lead here. */
  id?: string;
  /** Stands beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** One part of a page under its own heading, which takes focus where a row or a form that had it goes. */
export function Section({ title, id, action, children }: Props) {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  useFocusStays(section, heading);
  return (
    <section ref={section} id={id} className={styles.section} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 ref={heading} id={headingId} tabIndex={-1}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
