import type { Role } from '../../shared/access.ts';

/** Who is asking. */
export interface Person {
  id: string;
  name: string;
  /** The session they ask through; ending it ends their open sockets. */
  sessionId: string;
}

/** What somebody is in one partnership, as the records say at this moment. */
export interface Access {
  personId: string;
  partnershipId: string;
  organisationId: string;
  role: Role;
}

/**
 * Reads membership afresh at each question. Whoever keeps an answer for longer than one message lets a removed person
 * go on.
 */
export interface AccessReader {
  /** Undefined where they are no member, or the partnership is unknown or deleted: all look the same from outside. */
  inPartnership(personId: string, partnershipId: string): Promise<Access | undefined>;
  /** The same through one of its strategies. */
  inStrategy(personId: string, strategyId: string): Promise<Access | undefined>;
}
