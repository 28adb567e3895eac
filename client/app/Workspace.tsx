import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { EarlierPerson } from '../people/EarlierPerson.tsx';
import { makeQueryClient } from './queryClient.ts';
import { useShellKept } from './useShellKept.ts';

/**
 * Around the pages for people who are signed in, which read from the server again and again. The doors (joining,
 * signing in) stand outside: that keeps what they load small, and what one person has read is forgotten as soon as the
 * next one comes to a door.
 */
export function Workspace() {
  const [client] = useState(makeQueryClient);
  useShellKept();
  return (
    <QueryClientProvider client={client}>
      <Outlet />
      <EarlierPerson />
    </QueryClientProvider>
  );
}
