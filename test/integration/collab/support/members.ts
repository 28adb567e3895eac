import type { Access, AccessReader, Person } from '../../../../server/people/access.ts';
import type { Role } from '../../../../shared/access.ts';

/** Who is a member of the one partnership of a test, and which strategies it has. */
export interface Members extends AccessReader {
  roles: Map<string, Role>;
  strategies: Set<string>;
  /** Called at each question, before it is answered. */
  onAsked: () => Promise<void>;
}

export const partnershipId = 'hall';

export function createMembers(): Members {
  const roles = new Map<string, Role>();
  const strategies = new Set<string>();
  const answer = async (personId: string): Promise<Access | undefined> => {
    await members.onAsked();
    const role = roles.get(personId);
    return role && { personId, partnershipId, organisationId: `org-of-${personId}`, role };
  };
  const members: Members = {
    roles,
    strategies,
    onAsked: async () => {},
    inPartnership: (personId, id) => (id === partnershipId ? answer(personId) : Promise.resolve(undefined)),
    inStrategy: (personId, id) => (strategies.has(id) ? answer(personId) : Promise.resolve(undefined)),
  };
  return members;
}

/** The person that a test's socket stands for. */
export function personNamed(id: string, sessionId = `session-of-${id}`): Person {
  return { id, name: `Name of ${id}`, sessionId };
}
