import type { SessionView } from '../../../shared/session/viewShape.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Outcome } from '../seen/Outcome.tsx';

/** Afterwards: thanks, and what came of it. */
export function ClosedSession({ view }: { view: SessionView }) {
  return (
    <section>
      <h1>Thank you</h1>
      <p>“{view.title}” is closed. What was said in it is kept; nothing more can be sent.</p>
      <Outcome view={view} />
      <p>
        <a href={`/live/${view.id}/record`} className={buttonClass({})}>
          Read the record
        </a>
      </p>
    </section>
  );
}
