import type { IncomingHttpHeaders } from 'node:http';
import type { SessionView } from '../../shared/session/viewShape.ts';
import type { Person } from '../people/access.ts';
import { deviceOf } from '../session/guestDevice.ts';
import type { SessionParts } from '../session/parts.ts';
import type { Asker } from '../session/presence.ts';
import { previewSession } from '../session/preview.ts';
import type { Readings } from '../session/readings.ts';
import { viewSession } from '../session/view.ts';
import type { Guessing } from './guessing.ts';

export interface SessionDoorParts {
  parts: SessionParts & { readings: Readings };
  guessing: Guessing;
  linkBase: () => string;
}

/** Who asks at a session’s door. */
export function askerOf(person: Person | undefined, headers: IncomingHttpHeaders): Asker {
  return { person, device: deviceOf(headers) };
}

/** What is answered at the doors of the API, and what a page of a room is given with itself: the same. */
export function sessionAnswers({ parts, guessing, linkBase }: SessionDoorParts) {
  const joinUrlOf = (code: string) => `${linkBase()}/in/${code}`;
  /** Phones in the room find the server at another address than the facilitator’s own machine may. */
  const withJoinUrl = (view: SessionView): SessionView =>
    view.face === 'participant'
      ? view
      : { ...view, joinUrl: view.code === null ? null : joinUrlOf(view.code) };
  return {
    joinUrlOf,
    withJoinUrl,
    session: async (asker: Asker, id: string, step?: string) =>
      withJoinUrl(await viewSession(parts, asker, id, step)),
    preview: (asker: Asker, code: string, address: string) =>
      guessing.code(address, () => previewSession(parts, asker, code)),
  };
}
