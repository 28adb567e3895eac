import { type RefObject, useEffect, useState } from 'react';

/**
 * Which thread of a list somebody is at: the one that holds focus, or else the pointer; null while neither is in the list.
 * `writing` says that words are being written in it.
 */
export interface InHand {
  id: string;
  writing: boolean;
}

export function useInHand(list: RefObject<HTMLElement | null>): InHand | null {
  const [inHand, setInHand] = useState<InHand | null>(null);
  useEffect(() => {
    const here = list.current;
    if (here === null) return;
    let under: EventTarget | null = null;
    const look = () => {
      const focused = here.contains(document.activeElement) ? document.activeElement : null;
      const id = threadAround(focused) ?? threadAround(under);
      const writing = focused instanceof HTMLTextAreaElement && focused.value.trim() !== '';
      setInHand((before) => {
        if (id === null) return null;
        return before?.id === id && before.writing === writing ? before : { id, writing };
      });
    };
    const onOver = ({ target }: Event) => {
      under = target;
      look();
    };
    const onLeave = () => {
      under = null;
      look();
    };
    // Focus is nowhere for a moment while it goes from one place to another; and drawing the list anew before React has
    // heard of a letter would take the letter out of its field.
    const lookSoon = () => setTimeout(look);
    here.addEventListener('pointerover', onOver);
    here.addEventListener('pointerleave', onLeave);
    here.addEventListener('focusin', lookSoon);
    here.addEventListener('focusout', lookSoon);
    here.addEventListener('input', lookSoon);
    return () => {
      here.removeEventListener('pointerover', onOver);
      here.removeEventListener('pointerleave', onLeave);
      here.removeEventListener('focusin', lookSoon);
      here.removeEventListener('focusout', lookSoon);
      here.removeEventListener('input', lookSoon);
    };
  }, [list]);
  return inHand;
}

function threadAround(target: EventTarget | null): string | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-thread]') : null;
  return card?.dataset.thread ?? null;
}
