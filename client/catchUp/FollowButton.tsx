import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { followTarget, listFollows, unfollowTarget } from '../../shared/api/inbox.ts';
import { call } from '../api/call.ts';
import { useSend } from '../api/useSend.ts';
import { Button } from '../ui/Button.tsx';
import { confirm } from '../ui/confirmations.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

interface Props {
  s: string;
  /** Id of an objective, an outcome, or the strategy’s own. */
  target: string;
  /** “this objective” */
  what: string;
}

/** Follows something, or ends that. Comments, ratings and sessions on it then come into one’s inbox. */
export function FollowButton({ s, target, what }: Props) {
  const queries = useQueryClient();
  const key = ['follows', s];
  const follows = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      call<typeof listFollows>('GET /api/strategies/:s/follows', { params: { s } }, { signal }),
  });
  const isFollowed = follows.data?.follows.includes(target) ?? false;
  const { send, busy, problem } = useSend(async () => {
    const at = { params: { s, target } };
    if (isFollowed) await call<typeof unfollowTarget>('DELETE /api/strategies/:s/follows/:target', at);
    else await call<typeof followTarget>('PUT /api/strategies/:s/follows/:target', at);
    await queries.invalidateQueries({ queryKey: key });
    confirm(
      isFollowed ? `You no longer follow ${what}.` : `You follow ${what}: its news come into your inbox.`,
    );
  });
  if (!follows.isSuccess) return null;
  return (
    <div>
      <Button size="s" busy={busy} aria-pressed={isFollowed} onClick={() => send()}>
        {isFollowed && <Icon name="check" size={14} />}
        Follow {what}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
