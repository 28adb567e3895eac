import type { Access, Person } from '../people/access.ts';

/** Under which name and for which organisation others see somebody. */
export interface Identity {
  name: string;
  organisation: string;
}

/** Looks both up as they are now. */
export type ReadIdentity = (person: Person, access: Access) => Promise<Identity>;
