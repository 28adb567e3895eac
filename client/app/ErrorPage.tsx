import { isRouteErrorResponse, useRouteError } from 'react-router';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { chunkProblem } from './chunkProblem.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageHeading } from './PageHeading.tsx';
import { PlainPage } from './PlainPage.tsx';

/** Instead of a page that could not be shown: what happened, what is safe, what to do. */
export function ErrorPage() {
  const thrown = useRouteError();
  if (isRouteErrorResponse(thrown) && thrown.status === 404) return <NotFoundPage />;
  const problem = chunkProblem(thrown) ?? toProblem(thrown);
  if (problem.code === 'not-found') return <NotFoundPage />;
  return (
    <PlainPage title="Something went wrong">
      <PageHeading>This page can’t be shown just now</PageHeading>
      <ProblemNotice problem={problem}>
        <Button look="primary" size="s" onClick={() => location.reload()}>
          Reload the page
        </Button>
        <ButtonLink to="/" size="s">
          Go to your partnerships
        </ButtonLink>
      </ProblemNotice>
    </PlainPage>
  );
}
