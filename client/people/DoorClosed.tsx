import type { Problem } from '../../shared/errors.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DoorPage } from './DoorPage.tsx';

interface Props {
  name: string;
  title: string;
  problem: Problem;
  onRetry: () => void;
}

/** A link that leads nowhere. Trying again is offered only where that could help. */
export function DoorClosed({ name, title, problem, onRetry }: Props) {
  const final = problem.code === 'link-spent' || problem.code === 'not-found';
  return (
    <DoorPage name={name} title={title}>
      <ProblemNotice problem={problem} onRetry={final ? undefined : onRetry}>
        <ButtonLink to="/sign-in" size="s">
          Sign in
        </ButtonLink>
      </ProblemNotice>
    </DoorPage>
  );
}
