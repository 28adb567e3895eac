import { Component, type ReactNode } from 'react';
import type { Problem } from '../../shared/errors.ts';
import type { RoomPath } from '../../shared/session/roomPath.ts';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { JoinSessionPage } from './join/JoinSessionPage.tsx';
import { ParticipantPage } from './phone/ParticipantPage.tsx';
import { SessionFrame } from './SessionFrame.tsx';

/** The pages of people who came by a code. They need no router: each goes to the next by loading it. */
export function Room({ at }: { at: RoomPath | undefined }) {
  return (
    <>
      <Boundary>
        {at?.page === 'session' ? <ParticipantPage id={at.id} /> : <JoinSessionPage code={at?.code} />}
      </Boundary>
      <LiveRegion />
    </>
  );
}

/** Instead of a page that could not be shown: what happened, what is safe, what to do. */
class Boundary extends Component<{ children: ReactNode }, { problem: Problem | null }> {
  override state: { problem: Problem | null } = { problem: null };

  static getDerivedStateFromError(thrown: unknown): { problem: Problem } {
    return { problem: toProblem(thrown) };
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <SessionFrame title="Live session">
        <h1>This page can’t be shown just now</h1>
        <ProblemNotice problem={this.state.problem}>
          <Button look="primary" size="s" onClick={() => location.reload()}>
            Reload the page
          </Button>
        </ProblemNotice>
      </SessionFrame>
    );
  }
}
