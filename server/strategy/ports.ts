import type * as Y from 'yjs';
import type { Scale } from '../../shared/ledger/scale.ts';
import type { Overlay } from '../evidence/overlay.ts';

/** What strategies, ledgers and boards ask of the other parts of the server. `server/wiring.ts` hands the real ones in. */

/** The documents as they are open at this moment. What `edit` did is on disk, and on its way to open pages, once it resolves. */
export interface LiveDocuments {
  /** @throws Problem `damaged`, `unavailable` */
  read<T>(strategyId: string, look: (doc: Y.Doc) => T): Promise<T>;
  /** `change` looks before it writes: what it throws leaves the document as it was. @throws Problem also `not-saved` */
  edit<T>(strategyId: string, personId: string, change: (doc: Y.Doc) => T): Promise<T>;
  /** Makes the document of a new strategy. One that exists already is left alone. */
  create(strategyId: string, personId: string, fill: (doc: Y.Doc) => void): Promise<void>;
}

export interface PartnershipFacts {
  id: string;
  name: string;
  areaCode: string | null;
  scale: Scale;
  /** Those that exist today, by name. */
  organisations: readonly { id: string; name: string }[];
  /** Its own evidence, over the pack. */
  overlay: Overlay;
}

/** Names are joined when something is read, so that erasing a person erases them everywhere. */
export interface Names {
  /** A pseudonym for whoever was erased; undefined where nobody knows who it was. */
  person(id: string): string | undefined;
  /** Follows merges. Undefined where the organisation is gone. */
  organisation(id: string): string | undefined;
  /** The id of what it was merged into, or its own. */
  survivor(organisationId: string): string;
}

export interface Partnerships {
  /** @throws Problem `not-found` */
  facts(partnershipId: string): Promise<PartnershipFacts>;
  /** For these people and for every organisation that the partnership ever had. */
  names(partnershipId: string, personIds: Iterable<string>): Promise<Names>;
  /** Matched ignoring case and spaces. */
  organisationNamed(partnershipId: string, name: string): Promise<{ id: string; name: string } | undefined>;
}

/** Which strategies a partnership has. Their words are in their documents. */
export interface StrategyRegister {
  /** Those that are not deleted, oldest first. */
  list(partnershipId: string): Promise<readonly { id: string; title: string }[]>;
  count(partnershipId: string): Promise<number>;
  add(strategy: { id: string; partnershipId: string; title: string }): Promise<void>;
  /** Brings the copy of the title that lists show up to date. */
  retitle(strategyId: string, title: string): Promise<void>;
  delete(strategyId: string, personId: string): Promise<void>;
  /** @throws Problem `not-found` where there is nothing that this person can bring back; `wrong-state` */
  restore(strategyId: string, personId: string): Promise<void>;
}
