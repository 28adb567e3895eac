import type { SessionView } from '../../../shared/session/viewShape.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { Outcome } from './Outcome.tsx';

/** Afterwards: thanks, and what came of it. */
export function ClosedSession({ view }: { view: SessionView }) {
  return (
    <section>
      <PageHeading>Thank you</PageHeading>
      <p>“{view.title}” is closed. What was said in it is kept; nothing more can be sent.</p>
      <Outcome view={view} />
    </section>
  );
}
