import { useEffect } from 'react';
import { may } from '../../../shared/access.ts';
import { useLazyPart } from '../../ui/useLazyPart.ts';
import { sessionOnPage } from '../slots.ts';
import { useFrame } from './StrategyFrame.ts';

/** Tells of a live session that is on. Where it can’t be fetched the page is as it was: nobody waits for it. */
export function SessionSlot() {
  const { strategyId, role } = useFrame();
  const { part: SessionOnPage, failed, fetchPart } = useLazyPart(sessionOnPage.load);
  useEffect(fetchPart, [fetchPart]);
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', fetchPart);
    return () => window.removeEventListener('online', fetchPart);
  }, [failed, fetchPart]);
  return SessionOnPage ? (
    <SessionOnPage strategyId={strategyId} facilitates={may(role, 'facilitate')} />
  ) : null;
}
