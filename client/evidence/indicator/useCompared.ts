import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { limits } from '../../../shared/limits.ts';

export interface Compared {
  /** Codes of the places that were put on the chart. */
  codes: readonly string[];
  has: (code: string) => boolean;
  toggle: (code: string) => void;
  /** No further one fits. */
  full: boolean;
}

/** Which places stand on the chart besides our own and what is around it. It is in the address, to be sent to somebody. */
export function useCompared(): Compared {
  const [search, setSearch] = useSearchParams();
  const joined = search.getAll('compare').join();
  const codes = useMemo(() => (joined === '' ? [] : joined.split(',')), [joined]);
  return {
    codes,
    has: (code) => codes.includes(code),
    full: codes.length >= limits.comparedAtOnce,
    toggle(code) {
      const next = new URLSearchParams(search);
      next.delete('compare');
      for (const one of codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code]) {
        next.append('compare', one);
      }
      setSearch(next, { replace: true, preventScrollReset: true });
    },
  };
}
