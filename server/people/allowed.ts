import { type Action, may, roleNeededFor } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import type { Access, AccessReader } from '../people/access.ts';

/**
 * Membership as it is at this moment, where it allows the action.
 * @throws Problem `not-found` for who is no member, so that nobody learns what exists; `role-too-low`
 */
export async function allowedInStrategy(
  access: AccessReader,
  personId: string,
  strategyId: string,
  action: Action,
): Promise<Access> {
  return insist(await access.inStrategy(personId, strategyId), action, 'strategy');
}

/** The same for a partnership. */
export async function allowedInPartnership(
  access: AccessReader,
  personId: string,
  partnershipId: string,
  action: Action,
): Promise<Access> {
  return insist(await access.inPartnership(personId, partnershipId), action, 'partnership');
}

function insist(found: Access | undefined, action: Action, what: string): Access {
  if (!found) throw new Problem('not-found', `There is no such ${what}, or you are not a member of it.`);
  if (!may(found.role, action)) {
    throw new Problem(
      'role-too-low',
      `You are here as ${found.role}; this needs ${roleNeededFor(action)}. Nothing was changed.`,
    );
  }
  return found;
}
