import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './sections.module.css';

interface Props {
  title: string;
  /** For links that lead here. */
  id?: string;
  /** Stands beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/**
 * One part of a page under its own heading. Where the control that had focus goes (a row was removed, a form closed)
 * the heading takes it: otherwise a keyboard would start again at the top of the page.
 */
export function Section({ title, id, action, children }: Props) {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      focused.current = event.target;
    };
    const here = section.current;
    here?.addEventListener('focusin', note);
    return () => here?.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (!(focused.current instanceof Element) || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) heading.current?.focus();
  });
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
