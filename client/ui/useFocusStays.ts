import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the control that had focus goes from a part of the page (a row was removed, a form closed), `fallback` takes it:
 * otherwise a keyboard would start again at the top of the page. `fallback` needs `tabIndex={-1}`.
 */
export function useFocusStays(
  part: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): void {
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    const here = part.current;
    const note = (event: FocusEvent) => {
      focused.current = event.target;
    };
    here?.addEventListener('focusin', note);
    return () => here?.removeEventListener('focusin', note);
  }, [part]);
  // After each render: that is when things go.
  useEffect(() => {
    if (!(focused.current instanceof Element) || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) fallback.current?.focus();
  });
}
