import { Problem } from '../../shared/errors.ts';
import { stepOf } from '../../shared/session/state.ts';
import type { Person } from '../people/access.ts';
import type { RecordStore } from '../store/port.ts';
import { sessionsWith } from './code.ts';
import { deviceKey } from './guestDevice.ts';
import type { SessionParts } from './parts.ts';
import { presentIn } from './presence.ts';
import type { Readings } from './readings.ts';

/** Who listens at a socket: somebody signed in, a guest’s device, or a projector’s page. */
export interface Listener {
  person: Person | undefined;
  device: string | undefined;
  projectorKey: string | undefined;
}

/** What the sockets ask of live sessions. */
export interface SessionDoors {
  /** Whether there is anything at all that somebody who is not signed in could hear. */
  admits(listener: Omit<Listener, 'person'>): Promise<boolean>;
  /** Asked afresh each time. */
  mayHear(listener: Listener, sessionId: string): Promise<boolean>;
  /** How many have answered in the round that is on; null where nothing is answered. */
  answered(sessionId: string): Promise<{ step: string; answered: number } | null>;
}

export function sessionDoors(parts: SessionParts & { readings: Readings }): SessionDoors {
  const { records } = parts;
  return {
    async admits({ device, projectorKey }) {
      if (projectorKey !== undefined && (await sessionsWith(records, `projector:${projectorKey}`)).length > 0)
        return true;
      if (device === undefined) return false;
      const key = deviceKey(device);
      const found = await Promise.all(['participant', 'merged'].map((kind) => records.find(kind, key, 1)));
      return found.flat().length > 0;
    },

    async mayHear(listener, sessionId) {
      const { projectorKey } = listener;
      if (projectorKey !== undefined && (await isProjectorOf(records, projectorKey, sessionId))) return true;
      return presentIn(parts, listener, sessionId).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Problem) return false;
          throw error;
        },
      );
    },

    async answered(sessionId) {
      const { state } = await parts.readings.read(sessionId);
      const step = stepOf(state.session, state.session.current);
      if (!step) return null;
      const answers = [...state.answers.values()];
      const own = answers.filter((answer) => answer.step === step.id && answer.round === step.round);
      return { step: step.id, answered: own.length };
    },
  };
}

async function isProjectorOf(records: RecordStore, key: string, sessionId: string): Promise<boolean> {
  const [found] = await sessionsWith(records, `projector:${key}`);
  return found?.id === sessionId;
}
