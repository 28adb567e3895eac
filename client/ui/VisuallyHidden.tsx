import type { ComponentPropsWithoutRef } from 'react';
import styles from './VisuallyHidden.module.css';

type Props = ComponentPropsWithoutRef<'span'> & { as?: 'span' | 'div' | 'h2' | 'h3' | 'caption' };

/** Words for screen readers only: what sighted people take from a shape or a place on the page. */
export function VisuallyHidden({ as: Tag = 'span', ...rest }: Props) {
  return <Tag {...rest} className={styles.hidden} />;
}
