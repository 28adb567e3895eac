import { createContext, useContext } from 'react';
import type { Partnership } from '../../../shared/api/partnerships.ts';

/** What the page knows from the server beside the document. Changes when people, organisations or the scale do. */
export interface StrategyFrame {
  strategyId: string;
  partnership: Pick<
    Partnership,
    'id' | 'name' | 'areaCode' | 'areaName' | 'role' | 'scale' | 'organisations'
  >;
}

export const FrameContext = createContext<StrategyFrame | null>(null);

export function useFrame(): StrategyFrame {
  const frame = useContext(FrameContext);
  if (frame === null) throw new Error('This component belongs inside a strategy page');
  return frame;
}
