import { type RefObject, useEffect } from 'react';

/**
 * Tells the styles how tall the bar stands, in `--bar-shown`: in a narrow window, or with a long name, it has a second row,
 * and what sticks below it must not slip under it.
 */
export function useBarShown(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      // On a phone the bar is no box of its own.
      if (element.offsetHeight > 0) style.setProperty('--bar-shown', `${element.offsetHeight}px`);
      else style.removeProperty('--bar-shown');
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--bar-shown');
    };
  }, [bar]);
}
