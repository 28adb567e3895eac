import type { Session } from '../session/state.ts';
import type { Reader } from './reader.ts';

/** Since when somebody is invited to a session (ISO 8601 UTC); null for their own, for one that is over, and for one of before they came. */
export function invitedSince(
  { personId, since }: Reader,
  { status, createdAt, openedAt, facilitatorId }: Session,
): string | null {
  if (status === 'closed' || facilitatorId === personId) return null;
  const at = (status === 'open' ? openedAt : null) ?? createdAt;
  return at < since ? null : at;
}

/** Who follows or leads anything in a strategy is invited to its sessions. */
export function isInvited({ follows, organisations, objectives }: Reader): boolean {
  if (follows.size > 0) return true;
  return [...objectives.values()].some(({ lead }) => lead !== null && organisations.has(lead));
}
