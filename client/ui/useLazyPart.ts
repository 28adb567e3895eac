import { useCallback, useEffect, useRef, useState } from 'react';

export interface LazyPart<Part> {
  /** The part, once it is here. */
  part: Part | undefined;
  /** The last attempt to fetch it failed: the connection is down, or the server was updated meanwhile. */
  failed: boolean;
  /** Fetches it, or tries again. Harmless when it is here or on its way. */
  fetchPart: () => void;
}

/**
 * A part of the program that is fetched when it is needed. Unlike `React.lazy`, a failure stays where it happened:
 * somebody who writes offline must not lose the whole page to an error because one menu is not there yet.
 * `load` must stay the same between renders.
 */
export function useLazyPart<Part>(load: () => Promise<Part>): LazyPart<Part> {
  const [state, setState] = useState<{ part?: Part; failed: boolean }>({ failed: false });
  const busy = useRef(false);
  const here = useRef(true);

  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const fetchPart = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    load().then(
      (part) => {
        if (here.current) setState({ part, failed: false });
      },
      () => {
        // Only a failure may be tried again; once it is here there is nothing more to fetch.
        busy.current = false;
        if (here.current) setState({ failed: true });
      },
    );
  }, [load]);

  return { part: state.part, failed: state.failed, fetchPart };
}
