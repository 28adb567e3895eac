import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { announce } from '../../ui/announcer.ts';
import { litWords } from '../litWords.ts';
import { isInSight, type Lit, litElement } from './litElement.ts';

export interface Following {
  isAround: boolean;
  lookAround: () => void;
  comeBack: () => void;
}

/** So long after the page itself went somewhere, scrolling is not somebody’s own. */
const ownScrollMs = 1_000;

/**
 * Brings whoever takes part to the block in the spotlight, and to each next one. Who goes elsewhere on the page, or writes
 * elsewhere, looks around: they are left in peace until they come back. Nothing is followed while `lit` is null.
 */
export function useFollowing(strategyId: string, lit: Lit | null): Following {
  const [isAround, setAround] = useState(false);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const went = useRef(0);
  const latest = useRef(lit);
  latest.current = lit;
  const target = lit?.target;

  useEffect(() => {
    if (target === undefined || isAround) return;
    if (latest.current) announce(`The session looks at ${litWords(latest.current)}.`, 'others', 'spotlight');
  }, [target, isAround]);

  useEffect(() => {
    if (target === undefined || isAround) return;
    // Beside one objective alone there is no other block to go to.
    if (pathname !== `/s/${strategyId}`) {
      if (pathname !== `/s/${strategyId}/o/${target}`) void navigate(`/s/${strategyId}`, { replace: true });
      return;
    }
    // Blocks have their places only once the page is laid out.
    const frame = requestAnimationFrame(() => {
      went.current = performance.now();
      if (latest.current) litElement(latest.current)?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, isAround, pathname, strategyId, navigate]);

  useEffect(() => {
    if (target === undefined || isAround) return;
    const onScroll = () => {
      const element = latest.current && litElement(latest.current);
      const isOwn = performance.now() - went.current > ownScrollMs;
      if (element && isOwn && !isInSight(element)) setAround(true);
    };
    const onFocus = ({ target: at }: FocusEvent) => {
      const element = latest.current && litElement(latest.current);
      const block = at instanceof Element ? at.closest('[data-block]') : null;
      if (element && block && !element.contains(block) && !block.contains(element)) setAround(true);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('scroll', onScroll);
      document.removeEventListener('focusin', onFocus);
    };
  }, [target, isAround]);

  return {
    isAround,
    lookAround: () => setAround(true),
    comeBack: () => {
      setAround(false);
      // Who asked for it goes there with the keyboard too.
      if (lit) litElement(lit)?.focus({ preventScroll: true });
    },
  };
}
