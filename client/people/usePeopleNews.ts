import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from '../live/useWatch.ts';
import { meKey } from './useMe.ts';

/** Keeps a page about people fresh: who joined, whose role changed, and that one was removed oneself. */
export function usePeopleNews(): void {
  const queries = useQueryClient();
  useWatch('me', () => {
    void queries.invalidateQueries({ queryKey: meKey });
    void queries.invalidateQueries({ queryKey: ['partnership'] });
  });
}
