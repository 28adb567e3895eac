import { quarterMs, quarterOf } from '../../shared/history/quarters.ts';
import { newId } from '../../shared/ids.ts';

/** What is stored of a version beside its state. Times are milliseconds since 1970; people are ids. */
export type VersionFacts =
  /** The last state of a quarter of an hour in which somebody wrote; `at` is the last change in it. */
  | { kind: 'automatic'; at: number }
  /** `session` where the close of a live session kept it: these take no room from what people name. */
  | { kind: 'named'; at: number; name: string; by: string; session?: string }
  /** What stood before somebody restored a version. */
  | {
      kind: 'before-restore';
      at: number;
      by: string;
      restored: { id: string; name: string | null; at: number };
    };

/** In base 36 this many digits hold any moment that JavaScript knows of after 1970, so that ids sort by time. */
const digits = 9;

/** The least id that a version of this moment can have. */
export function firstIdAt(at: number): string {
  return at.toString(36).padStart(digits, '0');
}

/** Sorts after all that was kept during the quarter of an hour: by its end it holds all of that. */
export function automaticId(at: number): string {
  return `${firstIdAt((quarterOf(at) + 1) * quarterMs - 1)}-auto`;
}

/** `mark` tells versions of one moment apart. */
export function keptId(at: number, mark = newId()): string {
  return `${firstIdAt(at)}-${mark.slice(0, 8)}`;
}
