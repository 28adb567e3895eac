import { createContext, useContext } from 'react';
import type { Role } from '../../../shared/access.ts';
import type { Partnership } from '../../../shared/api/partnerships.ts';
import type { Scale } from '../../../shared/ledger/scale.ts';
import type { RatingsStore } from './ratingsStore.ts';

/** What the page knows from the server beside the document. Changes when people, organisations or the scale do. */
export interface StrategyFrame {
  strategyId: string;
  partnershipId: string;
  organisations: Partnership['organisations'];
  scale: Scale;
  role: Role;
  /** Id of the person who looks. */
  me: string;
  ratings: RatingsStore;
}

export const FrameContext = createContext<StrategyFrame | null>(null);

export function useFrame(): StrategyFrame {
  const frame = useContext(FrameContext);
  if (frame === null) throw new Error('This component belongs inside a strategy page');
  return frame;
}
