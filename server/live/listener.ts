import type { IncomingMessage } from 'node:http';
import type { Person } from '../people/access.ts';
import type { Listener } from '../session/doors.ts';
import { deviceOf } from '../session/guestDevice.ts';

/** Who a request for a socket comes from. A projector’s page is not signed in, and says so in the address. */
export function listenerOf(request: IncomingMessage, person: Person | undefined): Listener {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return {
    person,
    device: deviceOf(request.headers),
    projectorKey: searchParams.get('projector')?.slice(0, 120),
  };
}
