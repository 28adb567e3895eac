import { customAlphabet } from 'nanoid';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A fresh random id: 16 characters of a 32-letter alphabet without look-alikes (80 bits), safe in URLs, in file
 * names on systems that ignore case, and as an object key. nanoid draws from `crypto.getRandomValues`, which, unlike
 * `crypto.randomUUID`, browsers also offer on a plain-http address of a workshop's network.
 */
export const newId = customAlphabet(alphabet, 16);

/** A fresh id for an indicator of a partnership's own: never one of the pack's. */
export function newOwnIndicatorId(): string {
  return `own-${newId()}`;
}

/** A fresh id for a framework of a partnership's own: never one of the pack's. */
export function newOwnFrameworkId(): string {
  return `own-${newId()}`;
}

/** A secret for a link: 32 characters (160 bits). */
export const newSecret = customAlphabet(alphabet, 32);
