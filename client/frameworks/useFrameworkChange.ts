import { useQueryClient } from '@tanstack/react-query';
import { type Sending, useSend } from '../api/useSend.ts';
import { frameworksKey } from '../evidence/useFrameworks.ts';
import { confirm } from '../ui/confirmations.ts';

/** A change of a partnership's frameworks: afterwards all that is shown of them is asked for again, and what was done is said. */
export function useFrameworkChange<Sent = void>(
  p: string,
  run: (sent: Sent) => Promise<string>,
  after?: (sent: Sent) => void,
): Sending<Sent> {
  const queries = useQueryClient();
  return useSend<Sent>(async (sent) => {
    const said = await run(sent);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['partnership', p, 'frameworks'] }),
      queries.invalidateQueries({ queryKey: frameworksKey(p) }),
    ]);
    confirm(said);
    after?.(sent);
  });
}
