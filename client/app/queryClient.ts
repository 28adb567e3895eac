import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../../shared/errors.ts';

const mostRetries = 3;

/** How long a page that could not reach the server waits before it asks by itself again. */
const askAgainMs = 15_000;

/**
 * How the pages fetch. Only what may mend itself is tried again: no connection, or a server that is busy or starting.
 * A refusal is final, and asking three times would only show it later.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < mostRetries && mayMendItself(error),
        // 1 s, 2 s, 4 s, each with up to half as much again: sixty laptops must not come back at the same moment.
        retryDelay: (failures) => 1_000 * 2 ** failures * (1 + Math.random() / 2),
        // "always" because browsers are wrong about being online in both directions; a failure is then shown as one.
        networkMode: 'always',
        refetchOnReconnect: true,
        // A server that restarts fires no event in a browser that has its network all along.
        refetchInterval: ({ state }) => mayMendItself(state.error) && askAgainMs * (1 + Math.random() / 2),
        refetchOnWindowFocus: true,
        staleTime: 10_000,
      },
      mutations: {
        // A write whose answer was lost may have arrived: only the person can decide to do it again.
        retry: false,
        networkMode: 'always',
      },
    },
  });
}

function mayMendItself(error: unknown): boolean {
  return error instanceof Problem && error.code === 'unavailable';
}
