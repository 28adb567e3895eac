import { type RefObject, useEffect } from 'react';
import { useLive } from '../live/LiveContext.ts';
import { blockAround } from './blockAround.ts';
import { panelElementId } from './panelElementId.ts';

/** How far down the window a block's top counts as "what the person reads now". */
const readingLine = 0.35;

/** Keeps `focus.current()` at the block that has focus, or else at the one that was scrolled to. */
export function useFollow(root: RefObject<HTMLElement | null>): void {
  const { focus } = useLive();
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let frame = 0;
    const onFocus = (event: FocusEvent) => {
      const block = blockAround(event.target);
      if (block !== null) focus.setCurrent(block);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const focused = document.activeElement;
        // A jump by the outline, or typing that scrolls the page, must not hand the place on to a neighbour.
        if (focused && element.contains(focused) && inSight(focused)) return;
        // Nor what stands beside the words be changed under who writes there.
        if (focused?.closest(`#${panelElementId}`)) return;
        const line = window.innerHeight * readingLine;
        const blocks = [...element.querySelectorAll<HTMLElement>('[data-block]')];
        const read =
          window.scrollY > 0 && blocks.findLast((block) => block.getBoundingClientRect().top <= line);
        focus.setCurrent(blockAround(read || (blocks[0] ?? null)));
      });
    };
    element.addEventListener('focusin', onFocus);
    window.addEventListener('scroll', onScroll, { passive: true });
    onScroll();
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('focusin', onFocus);
      window.removeEventListener('scroll', onScroll);
    };
  }, [focus, root]);
}

function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
