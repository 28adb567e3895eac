import { useState } from 'react';
import type {
  chooseEvidence,
  closeSession,
  handOver,
  moveSession,
  nextRound,
  revealStep,
  timeStep,
} from '../../../shared/api/sessions.ts';
import type { putInSpotlight } from '../../../shared/api/spotlight.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { EvidenceChoice } from '../../../shared/session/evidence.ts';
import type { LastAct } from '../../../shared/session/plan.ts';
import { call } from '../../api/call.ts';
import { inTime } from '../../api/inTime.ts';
import { useSend } from '../../api/useSend.ts';
import type { LiveSession } from '../useSession.ts';

/** What a facilitator can press. */
export type Command =
  | { act: 'move'; to: string }
  | { act: 'reveal' }
  | { act: 'round' }
  | { act: 'evidence'; evidence: EvidenceChoice }
  | { act: 'time'; seconds: number }
  | { act: 'spotlight'; target: string | null }
  | { act: 'take-over' }
  | { act: 'hand-over'; to: string }
  | { act: 'close'; lastAct: LastAct | undefined };

export interface Steering {
  press: (command: Command) => void;
  /** Until the page shows what the last press led to. */
  busy: boolean;
  problem: Problem | null;
}

/**
 * The facilitator’s commands. Each says from which version of the session it was given, so that two who press at once move
 * it on once; whoever was too late sees where it is now.
 */
export function useSteer({ view, reload }: Pick<LiveSession, 'reload'> & { view: Seen }): Steering {
  const [reached, setReached] = useState(0);
  const { send, busy, problem } = useSend<Command>(async (command) => {
    try {
      const { version } = await inTime((signal) => post(view, command, signal));
      setReached(version);
    } finally {
      reload();
    }
  });
  return { press: send, busy: busy || view.version < reached, problem };
}

type Seen = Pick<NonNullable<LiveSession['view']>, 'id' | 'version'>;

function post({ id, version }: Seen, command: Command, signal: AbortSignal): Promise<{ version: number }> {
  const to = { params: { id } };
  const expect = { expect: version };
  const stay = { signal, whenNotSignedIn: 'stay' } as const;
  switch (command.act) {
    case 'move': {
      const body = { to: command.to, ...expect };
      return call<typeof moveSession>('POST /api/sessions/:id/move', { ...to, body }, stay);
    }
    case 'reveal':
      return call<typeof revealStep>('POST /api/sessions/:id/reveal', { ...to, body: expect }, stay);
    case 'round':
      return call<typeof nextRound>('POST /api/sessions/:id/round', { ...to, body: expect }, stay);
    case 'time': {
      const body = { seconds: command.seconds, ...expect };
      return call<typeof timeStep>('POST /api/sessions/:id/time', { ...to, body }, stay);
    }
    case 'evidence': {
      const body = { evidence: command.evidence, ...expect };
      return call<typeof chooseEvidence>('POST /api/sessions/:id/evidence', { ...to, body }, stay);
    }
    case 'spotlight': {
      const body = { target: command.target, ...expect };
      return call<typeof putInSpotlight>('POST /api/sessions/:id/spotlight', { ...to, body }, stay);
    }
    case 'hand-over': {
      const body = { to: command.to, ...expect };
      return call<typeof handOver>('POST /api/sessions/:id/facilitator', { ...to, body }, stay);
    }
    case 'take-over':
      return call<typeof handOver>('POST /api/sessions/:id/facilitator', { ...to, body: expect }, stay);
    case 'close': {
      const lastAct = command.lastAct === undefined ? {} : { lastAct: command.lastAct };
      const body = { ...lastAct, ...expect };
      return call<typeof closeSession>('POST /api/sessions/:id/close', { ...to, body }, stay);
    }
  }
}
