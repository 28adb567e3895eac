import { useRef, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { toProblem } from './toProblem.ts';

export interface Sending<Sent> {
  send: (sent: Sent) => void;
  busy: boolean;
  problem: Problem | null;
}

/**
 * Sends something once at a time and keeps what was refused. Without a query client, so that the pages at the door
 * load little.
 */
export function useSend<Sent = void>(run: (sent: Sent) => Promise<unknown>): Sending<Sent> {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({
    busy: false,
    problem: null,
  });
  // State alone would let a double click through before the next render.
  const underWay = useRef(false);
  return {
    ...state,
    send(sent) {
      if (underWay.current) return;
      underWay.current = true;
      setState({ busy: true, problem: null });
      run(sent)
        .then(
          () => setState({ busy: false, problem: null }),
          (error: unknown) => setState({ busy: false, problem: toProblem(error) }),
        )
        .finally(() => {
          underWay.current = false;
        });
    },
  };
}
