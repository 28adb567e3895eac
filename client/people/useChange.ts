import { useQueryClient } from '@tanstack/react-query';
import { type Sending, useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { meKey } from './useMe.ts';

interface Change<Sent> {
  /** Does it; what it throws is shown. */
  run: (sent: Sent) => Promise<unknown>;
  /** Said to screen readers once it is done. */
  said?: string | ((sent: Sent) => string);
  after?: (sent: Sent) => void;
}

/** A change of people or partnerships: afterwards all that is shown of them is asked for again. */
export function useChange<Sent = void>({ run, said, after }: Change<Sent>): Sending<Sent> {
  const queries = useQueryClient();
  return useSend<Sent>(async (sent) => {
    await run(sent);
    await Promise.all([
      queries.invalidateQueries({ queryKey: meKey }),
      queries.invalidateQueries({ queryKey: ['partnership'] }),
    ]);
    if (said !== undefined) announce(typeof said === 'string' ? said : said(sent));
    after?.(sent);
  });
}
