import type { Role } from '../../shared/access.ts';
import type { Card } from '../ui/ChoiceCards.tsx';

/** What each role is called, and what it lets somebody do. */
export const roleWords: Record<Role, { label: string; meaning: string }> = {
  owner: { label: 'Owner', meaning: 'Everything, and people, settings and deletion too.' },
  editor: { label: 'Editor', meaning: 'Writes the strategy, links evidence and records agreed ratings.' },
  commenter: { label: 'Commenter', meaning: 'Reads everything and gives their own ratings.' },
  viewer: { label: 'Viewer', meaning: 'Reads everything.' },
};

export const invitableRoles: Card<Exclude<Role, 'owner'>>[] = [
  { value: 'editor', ...roleWords.editor },
  { value: 'commenter', ...roleWords.commenter },
  { value: 'viewer', ...roleWords.viewer },
];

/** The same to somebody who is about to join. */
export const roleForYou: Record<Role, string> = {
  owner: 'You can do everything, and change people and settings too.',
  editor: 'You can write the strategy, link evidence and record agreed ratings.',
  commenter: 'You can read everything and give your own ratings.',
  viewer: 'You can read everything.',
};
