import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { type StrategyHome, useStrategyHome } from '../people/useStrategyHome.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

interface Props {
  title: string;
  /** The page below the library that it leads back to on a phone. */
  below?: boolean;
  actions?: (home: StrategyHome) => ReactNode;
  /** Renders one `PageHeading`. */
  children: (home: StrategyHome) => ReactNode;
}

/** A page of a partnership’s evidence, beside one of its strategies. */
export function EvidencePage({ title, below = false, actions, children }: Props) {
  const { s = '' } = useParams();
  const { home, error, retry } = useStrategyHome(s);
  return (
    <Page
      title={title}
      strategy={{ id: s }}
      partnership={home && { id: home.partnershipId, name: home.partnershipName }}
      {...(below && { back: { to: `/s/${s}/evidence`, label: 'Back to the library' } })}
      actions={home && actions?.(home)}
    >
      {home ? (
        children(home)
      ) : (
        <>
          <PageHeading>{title}</PageHeading>
          {error === null ? (
            <Loading what="the evidence" />
          ) : (
            <ProblemNotice problem={toProblem(error)} onRetry={retry} />
          )}
        </>
      )}
    </Page>
  );
}
