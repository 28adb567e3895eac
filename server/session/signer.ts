import type { Participant } from '../../shared/session/state.ts';

/**
 * Whose id stands under what a participant signs: a member’s own; a guest, signed in elsewhere or not, signs as who they were
 * in this session.
 */
export function signerOf({ id, member, personId }: Participant): string {
  return member && personId !== null ? personId : id;
}
