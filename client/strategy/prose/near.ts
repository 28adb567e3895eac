import { type RefObject, useEffect, useState } from 'react';

type Listener = (near: boolean) => void;

const listeners = new WeakMap<Element, Listener>();
let observer: IntersectionObserver | undefined;

/** Less than a screen above and below: far enough that an editor is there before the block scrolls into sight. */
const margin = '50% 0px';

/** Whether an element is in sight or close to it. One observer serves the page. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const entry of entries) listeners.get(entry.target)?.(entry.isIntersecting);
      },
      { rootMargin: margin },
    );
    listeners.set(element, setNear);
    observer.observe(element);
    return () => {
      listeners.delete(element);
      observer?.unobserve(element);
    };
  }, [ref]);
  return near;
}
