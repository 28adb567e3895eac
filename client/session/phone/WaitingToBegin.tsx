import type { SessionView } from '../../../shared/session/viewShape.ts';
import { WhoIsHere } from './WelcomeStep.tsx';

/** Before the first step. */
export function WaitingToBegin({ view }: { view: SessionView }) {
  return (
    <section>
      <h1>You are in</h1>
      <p>
        {view.you && (
          <>
            You are here as <strong>{view.you.name}</strong> for <strong>{view.you.organisation}</strong>.{' '}
          </>
        )}
        It begins when {view.facilitator.name} opens it. Keep this page open: it goes on by itself.
      </p>
      <WhoIsHere view={view} />
    </section>
  );
}
