import { type RefObject, useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { reopenThread, replyToThread, ThreadView } from '../../../shared/api/threads.ts';
import { call } from '../../api/call.ts';
import { keptDraft } from '../../sync/keptDrafts.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import { Composer } from '../write/Composer.tsx';
import { AskForm } from './AskForm.tsx';
import { ResolveForm } from './ResolveForm.tsx';
import styles from './Thread.module.css';
import { useThreadAct } from './useThreadAct.ts';

interface Props {
  thread: ThreadView;
  /** The card, which has focus when something in it is done. */
  card: RefObject<HTMLElement | null>;
}

/** Replying, resolving, and saying whose it is to answer by when: each in its place, one at a time. */
export function ThreadFoot({ thread, card }: Props) {
  const { copy, role } = useCommentsHome();
  const { id, status, comments } = thread;
  const place = `reply ${id}`;
  // Words that were begun stand there again.
  const [begun, setBegun] = useState(() => keptDraft(copy, place) !== undefined);
  const [doing, setDoing] = useState<'reply' | 'resolve' | 'ask' | undefined>(begun ? 'reply' : undefined);
  const act = useThreadAct(id);
  if (!may(role, 'comment')) return null;
  const author = comments[0]?.author.personName ?? '';
  const close = (words?: string) => {
    setDoing(undefined);
    setBegun(false);
    if (words !== undefined) announce(words);
    card.current?.focus();
  };
  if (doing === 'reply') {
    return (
      <div className={styles.form}>
        <Composer
          place={place}
          label={`Reply to ${author}`}
          placeholder="Reply… @ calls somebody"
          act="Reply"
          focusFirst={!begun}
          onSend={async (body, onceKey) => {
            await call<typeof replyToThread>(
              'POST /api/threads/:t/replies',
              { params: { t: id }, body: { body } },
              { onceKey },
            );
            await act.refresh();
          }}
          onSent={() => close('Your reply is there.')}
          onLeave={() => close()}
        />
      </div>
    );
  }
  if (doing === 'resolve') return <ResolveForm thread={thread} act={act} onClose={close} />;
  if (doing === 'ask') return <AskForm thread={thread} act={act} onClose={close} />;
  const of = `, thread by ${author}`;
  return (
    <div className={styles.foot}>
      <Button size="s" look="quiet" aria-label={`Reply${of}`} onClick={() => setDoing('reply')}>
        Reply
      </Button>
      {status === 'open' ? (
        <Button size="s" look="quiet" aria-label={`Resolve${of}`} onClick={() => setDoing('resolve')}>
          Resolve
        </Button>
      ) : (
        <Button
          size="s"
          look="quiet"
          busy={act.busy}
          aria-label={`Reopen${of}`}
          onClick={() =>
            act.run(async () => {
              act.keep(await call<typeof reopenThread>('POST /api/threads/:t/reopen', { params: { t: id } }));
              announce('The thread is open again.');
            })
          }
        >
          Reopen
        </Button>
      )}
      <Menu
        look="quiet"
        size="s"
        label={`More for the thread by ${author}`}
        sections={[
          {
            actions: [
              {
                id: 'ask',
                label: 'Who should answer, and by when…',
                unavailable: status === 'open' ? undefined : 'It is resolved',
                onSelect: () => setDoing('ask'),
              },
              { id: 'link', label: 'Copy a link to it', onSelect: () => void copyLink(id) },
            ],
          },
        ]}
      >
        <Icon name="more" />
      </Menu>
      {act.problem && (
        <p role="alert" className={styles.problem}>
          {act.problem.detail}
        </p>
      )}
    </div>
  );
}

/** The address that opens this thread, wherever the page is. */
async function copyLink(id: string): Promise<void> {
  const strategy = /^\/s\/[^/]+/.exec(location.pathname)?.[0] ?? location.pathname;
  const address = `${location.origin}${strategy}?thread=${encodeURIComponent(id)}`;
  try {
    await navigator.clipboard.writeText(address);
    announce('The link is copied.');
  } catch {
    // Browsers give no clipboard on a plain-http address of a workshop's network.
    window.prompt('Copy this link:', address);
  }
}
