import { limits } from '../../shared/limits.ts';

/** When something deleted is gone for good, in milliseconds since 1970. */
export function goneAt(deletedAt: string): number {
  return Date.parse(deletedAt) + limits.deletionUndoMs;
}

/** Deleted, and not yet gone for good. */
export function isRestorable(value: { deletedAt: string | null }): value is { deletedAt: string } {
  return value.deletedAt !== null && goneAt(value.deletedAt) > Date.now();
}
