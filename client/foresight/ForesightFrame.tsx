import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { type StrategyHome, useStrategyHome } from '../people/useStrategyHome.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import styles from './ForesightFrame.module.css';
import { foresightPages } from './foresightPages.ts';

interface Props {
  title: string;
  /** One or two sentences below the heading: what the page answers. */
  lede: string;
  actions?: (home: StrategyHome) => ReactNode;
  children: (home: StrategyHome) => ReactNode;
}

/** A page of a strategy that looks ahead, with quiet links to the others. */
export function ForesightFrame({ title, lede, actions, children }: Props) {
  const { s = '' } = useParams();
  const { pathname } = useLocation();
  const { home, error, retry } = useStrategyHome(s);
  return (
    <Page
      title={title}
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      actions={home && actions?.(home)}
    >
      <nav className={styles.pages} aria-label="Foresight">
        {foresightPages.map(({ path, label }) => {
          const to = `/s/${s}${path}`;
          return (
            <Link key={path} to={to} aria-current={pathname === to ? 'page' : undefined}>
              {label}
            </Link>
          );
        })}
      </nav>
      {home && <p className={styles.eyebrow}>{home.strategyTitle}</p>}
      <PageHeading>{title}</PageHeading>
      <p className={styles.lede}>{lede}</p>
      {home && children(home)}
      {!home && error === null && <Loading what="the strategy" />}
      {!home && error !== null && <ProblemNotice problem={toProblem(error)} onRetry={retry} />}
    </Page>
  );
}
