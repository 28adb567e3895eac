import { may, type Role } from '../../shared/access.ts';
import type { Store } from './store.ts';

interface Watched {
  role: Store<Role | undefined>;
  unsent: Store<boolean>;
  unsentText(): string;
}

/** What was sent before the role changed may still be confirmed. */
const settleMs = 1000;

/**
 * A reader's page shows the server's words. Where it holds others that may not be sent any more, `aside` is called with
 * them, to be offered as text; `back` is called once the person may write again, and they merge. Answers how to stop.
 */
export function watchRole(
  sync: Watched,
  on: { aside: (words: string) => void; back: () => void; isAside: boolean },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    const role = sync.role.getSnapshot();
    if (role === undefined) return;
    const writes = may(role, 'write-strategy');
    if (on.isAside && writes) on.back();
    if (!on.isAside && !writes && sync.unsent.getSnapshot())
      timer = setTimeout(() => on.aside(sync.unsentText()), settleMs);
  };
  const stops = [sync.role.subscribe(look), sync.unsent.subscribe(look)];
  look();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
