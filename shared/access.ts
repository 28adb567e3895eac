/** What a person may do in a partnership, weakest first. Each role may do all that the weaker ones may. */
export const roles = ['viewer', 'commenter', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Everything that can be asked for, with the weakest role that may do it. The one table. */
const weakestRole = {
  read: 'viewer',
  'rate-individually': 'commenter',
  comment: 'commenter',
  'answer-forecast': 'commenter',
  'answer-checks': 'commenter',
  // An opinion under one's own name, which changes nobody's words and no figure, as an individual rating is.
  'answer-principle': 'commenter',
  'write-strategy': 'editor',
  'create-strategy': 'editor',
  'keep-version': 'editor',
  'restore-version': 'editor',
  'rate-agreed': 'editor',
  'move-stage': 'editor',
  'keep-linked': 'editor',
  facilitate: 'editor',
  'import-evidence': 'editor',
  'set-own-scores': 'editor',
  'set-comparators': 'editor',
  'keep-indicators': 'editor',
  'keep-frameworks': 'editor',
  'ask-forecast': 'editor',
  invite: 'owner',
  'manage-people': 'owner',
  'manage-settings': 'owner',
  'delete-strategy': 'owner',
} as const satisfies Record<string, Role>;

export type Action = keyof typeof weakestRole;

/** The one decision about access. HTTP, collab and live all ask it, at each message. */
export function may(role: Role | undefined, action: Action): boolean {
  return role !== undefined && roles.indexOf(role) >= roles.indexOf(weakestRole[action]);
}

/** The weakest role that may do it: for saying what would be needed. */
export function roleNeededFor(action: Action): Role {
  return weakestRole[action];
}
