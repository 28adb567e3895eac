import { limits } from '../../shared/limits.ts';
import type { Page } from './port.ts';

/** A page's length from what was asked: at least 1, at most `limits.pageSizeMax`, by default `limits.pageSize`. */
export function pageLength(limit: number | undefined): number {
  return Math.min(limits.pageSizeMax, Math.max(1, Math.floor(limit ?? limits.pageSize)));
}

/**
 * One page of names that are already in order (by code unit), from the first one after `after`.
 * `next` is the last name of the page, and is there only when more follow.
 */
export function pageOfNames(
  ordered: readonly string[],
  options: { after?: string; limit?: number } = {},
): Page<string> {
  const start = options.after === undefined ? 0 : firstAfter(ordered, options.after);
  const items = ordered.slice(start, start + pageLength(options.limit));
  const last = items.at(-1);
  return last !== undefined && start + items.length < ordered.length ? { items, next: last } : { items };
}

/** One page of what was read with one more than `length`, so that it shows whether more follow. */
export function pageOf<T>(read: readonly T[], length: number, nameOf: (item: T) => string): Page<T> {
  const items = read.slice(0, length);
  const last = items.at(-1);
  return last !== undefined && read.length > length ? { items, next: nameOf(last) } : { items };
}

function firstAfter(ordered: readonly string[], name: string): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = ordered[middle];
    if (candidate !== undefined && candidate <= name) low = middle + 1;
    else high = middle;
  }
  return low;
}
