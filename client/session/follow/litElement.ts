import type { Spotlight } from '../../../shared/session/viewShape.ts';

export type Lit = Pick<Spotlight, 'target' | 'of' | 'title'>;

/** As blocks are called on the page of a strategy. */
export function litElementId({ of, target }: Lit): string {
  return of === 'strategy' ? 'strategy-head' : `${of}-${target}`;
}

/** Null where the page shows something else, such as one objective alone. */
export function litElement(lit: Lit): HTMLElement | null {
  return document.getElementById(litElementId(lit));
}

export function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
