import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { usePeopleNews } from '../people/usePeopleNews.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import styles from './frameworks.module.css';
import { type FrameworksHome, useFrameworksHome } from './useHome.ts';

interface Props<Data> {
  /** The page's short name, and its heading until more is known. */
  title: string;
  /** What the page is about, asked for under the partnership. */
  of: UseQueryResult<Data>;
  /** Where it leads back to on a phone. */
  back: { to: string; label: string };
  /** Renders one `PageHeading`. */
  children: (data: Data, home: FrameworksHome) => ReactNode;
}

/** A page of a partnership's frameworks, kept fresh. */
export function FrameworksFrame<Data>({ title, of, back, children }: Props<Data>) {
  const { p = '' } = useParams();
  const home = useFrameworksHome(p);
  usePeopleNews();
  return (
    <Page
      title={title}
      partnership={home && { id: p, name: home.partnershipName }}
      back={back}
      layout="reading"
    >
      {of.data !== undefined && home ? (
        children(of.data, home)
      ) : (
        <>
          <PageHeading className={styles.heading}>{title}</PageHeading>
          {of.isError ? (
            <ProblemNotice problem={toProblem(of.error)} onRetry={() => void of.refetch()} />
          ) : (
            <Loading what="the frameworks" />
          )}
        </>
      )}
    </Page>
  );
}
