import type { BlockRef } from '../live/address.ts';

/** The innermost block that an element of the page stands in, or null. */
export function blockAround(target: EventTarget | null): BlockRef | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null;
  const [of, id] = element?.dataset.block?.split(' ') ?? [];
  if (of === 'strategy') return { of };
  return (of === 'outcome' || of === 'objective') && id !== undefined ? { of, id } : null;
}
