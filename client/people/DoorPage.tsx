import type { ReactNode } from 'react';
import { PageHeading } from '../app/PageHeading.tsx';
import { PlainPage } from '../app/PlainPage.tsx';
import styles from './DoorPage.module.css';

interface Props {
  /** The browser tab's title. */
  name: string;
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** What stands at each door: joining, signing in. One thing to do, one column, one thumb. */
export function DoorPage({ name, title, lede, children }: Props) {
  return (
    <PlainPage title={name}>
      <PageHeading>{title}</PageHeading>
      {lede !== undefined && <p className={styles.lede}>{lede}</p>}
      <div className={styles.rest}>{children}</div>
    </PlainPage>
  );
}
