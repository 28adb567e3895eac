import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** By this cookie a device comes back as the guest that it was. It opens nothing but sessions that it joined. */
export const guestCookie = 'moothall.guest';

/** The secret in a request’s guest cookie, if it carries one. */
export function deviceOf(headers: IncomingHttpHeaders): string | undefined {
  return new RegExp(`(?:^|; *)${guestCookie}=([a-z2-9]{32})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
}

/** The participant that a signed-in person, or a device, is in a session: always the same, so that nobody is in it twice. */
export function participantIdOf(sessionId: string, who: { personId: string } | { device: string }): string {
  return digest([sessionId, who]).slice(0, 24);
}

/** An organisation that only this session knows. The same name is the same one. */
export function guestOrganisationId(sessionId: string, nameKey: string): string {
  return `guest-${digest([sessionId, nameKey]).slice(0, 18)}`;
}

/** What of a device’s secret is kept, to tell whether it ever joined anything. */
export function deviceKey(device: string): string {
  return `device:${digest(device)}`;
}

function digest(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex');
}
