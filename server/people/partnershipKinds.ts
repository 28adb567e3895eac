import type { Role } from '../../shared/access.ts';
import type { Scale } from '../../shared/ledger/scale.ts';
import type { OwnFrameworkValue } from './frameworkKinds.ts';
import type {
  ComparatorSetValue,
  OwnGoalsValue,
  OwnIndicatorValue,
  OwnValueCell,
} from './ownEvidenceKinds.ts';
import type { SessionTemplatesValue } from './templateKinds.ts';

/** What is kept of a partnership, kind by kind. Times are ISO 8601 UTC. */

interface Deletable {
  deletedAt: string | null;
  deletedBy: string | null;
}

export interface PartnershipValue extends Deletable {
  name: string;
  /** GSS code of its place. */
  areaCode: string | null;
  scale: Scale;
  /** Every how many days it means to rate anew; missing where nobody said. */
  ratingRhythmDays?: number;
  createdAt: string;
  createdBy: string;
}

export interface OrganisationValue {
  name: string;
  createdAt: string;
  /** Id of the organisation that it became part of. Its own record stays, because what was signed names it by id. */
  mergedInto: string | null;
}

/** Which organisation a name stands for. A record of its own, so that two people can't make the same one at once. */
export interface OrganisationNameValue {
  organisationId: string;
}

/** Its id is the person's. */
export interface MemberValue {
  role: Role;
  organisationId: string;
  joinedAt: string;
  /** Null for who made the partnership. */
  invitationId: string | null;
}

/** Somebody was removed: the invitations of before do not let them in again. */
export interface FormerMemberValue {
  removedAt: string;
  removedBy: string;
  /** What they were. Who left by themselves comes back by an older invitation as no more than that. */
  role?: Role;
}

export interface InvitationValue {
  role: Exclude<Role, 'owner'>;
  organisationId: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  withdrawnAt: string | null;
}

export interface SignInLinkValue {
  personId: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  usedAt: string | null;
}

export interface StrategyValue extends Deletable {
  /** A copy of the title in the live document, for lists. */
  title: string;
  createdAt: string;
}

/** Its id is the indicator's. */
export interface OwnScoreValue {
  minimum: number | null;
  target: number | null;
  reason: string;
  setAt: string;
  setBy: string;
}

/** A file that somebody uploaded. What is in it lies in datasets, whose names and chunks stand here once they count. */
export interface ImportValue {
  fileName: string;
  bytes: number;
  state: 'proposed' | 'committed' | 'undone';
  uploadedAt: string;
  uploadedBy: string;
  committedAt: string | null;
  committedBy: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
  outcome: { added: number; replaced: number; skipped: number; indicatorCount: number } | null;
  /** The packed file, and what it was proposed to be: until it is committed or undone. */
  upload: DatasetName | null;
  proposal: DatasetName | null;
  /** Its figures, and what came of it: from then on. */
  figures: DatasetName | null;
  record: DatasetName | null;
}

export interface DatasetName {
  id: string;
  chunks: number;
}

/** Every kind of record in a partnership's scope. The sweep removes these, so a kind that is missing here stays for ever. */
export interface PartnershipKinds {
  partnership: PartnershipValue;
  organisation: OrganisationValue;
  'organisation-name': OrganisationNameValue;
  member: MemberValue;
  'former-member': FormerMemberValue;
  invitation: InvitationValue;
  'sign-in-link': SignInLinkValue;
  strategy: StrategyValue;
  'own-score': OwnScoreValue;
  'own-goals': OwnGoalsValue;
  'own-indicator': OwnIndicatorValue;
  'own-value': OwnValueCell;
  'comparator-set': ComparatorSetValue;
  import: ImportValue;
  'own-framework': OwnFrameworkValue;
  'session-templates': SessionTemplatesValue;
}

export const partnershipKinds = {
  partnership: true,
  organisation: true,
  'organisation-name': true,
  member: true,
  'former-member': true,
  invitation: true,
  'sign-in-link': true,
  strategy: true,
  'own-score': true,
  'own-goals': true,
  'own-indicator': true,
  'own-value': true,
  'comparator-set': true,
  import: true,
  'own-framework': true,
  'session-templates': true,
} as const satisfies Record<keyof PartnershipKinds, true>;
