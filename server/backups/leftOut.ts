import { kindOf } from '../people/auth/rows.ts';
import { mailedLinksKind } from '../people/mailedLinks.ts';
import type { Item } from '../store/everything.ts';

/**
 * What a backup leaves out: all by which somebody is signed in, or gets in without a password. Who finds an old backup
 * must not find a session in it that still holds, and nobody is signed in by a restore. Passwords are in it as hashes,
 * and invitations as digests of their links.
 */
const kinds: ReadonlySet<string> = new Set([
  kindOf('session'),
  kindOf('verification'),
  'stand-in',
  'sign-in-link',
  mailedLinksKind,
  // Whoever has an old backup must not be able to tell who gave an anonymous answer.
  'round-key',
  // What signs the cookies: a fresh one makes those from before worthless.
  'secret',
]);

export function isLeftOut(item: Item): boolean {
  return item.kind === 'record' && kinds.has(item.record.kind);
}
