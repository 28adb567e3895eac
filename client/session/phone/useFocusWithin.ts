import { type RefObject, useEffect, useState } from 'react';

/** Whether the caret, or focus, is somewhere in this part of the page. It stays so while somebody looks at another window. */
export function useFocusWithin(part: RefObject<HTMLElement | null>): boolean {
  const [within, setWithin] = useState(false);
  useEffect(() => {
    const here = part.current;
    const enter = () => setWithin(true);
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!document.hasFocus()) return;
      setWithin(relatedTarget instanceof Node && here?.contains(relatedTarget) === true);
    };
    here?.addEventListener('focusin', enter);
    here?.addEventListener('focusout', leave);
    return () => {
      here?.removeEventListener('focusin', enter);
      here?.removeEventListener('focusout', leave);
    };
  }, [part]);
  return within;
}
