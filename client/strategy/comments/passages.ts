import type { Quoted } from '../../../shared/comments/anchor.ts';
import { resolveAnchor, unchangedPassage } from '../../../shared/comments/anchorResolve.ts';
import { readPart } from '../../../shared/comments/partText.ts';
import { type ProseAddress, proseAt } from '../../../shared/strategy/document.ts';
import { addressKey } from '../live/address.ts';
import { watchFragment } from '../live/fragmentWatch.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import { goToWords } from './goToWords.ts';
import { type Placed, segmentsOf } from './segments.ts';

/** An open thread that is about words. */
export interface PassageThread extends Quoted {
  id: string;
  address: ProseAddress;
  /** Other words that somebody proposed, undecided. */
  proposed: string | null;
}

/** The passages of open threads in the strategy that is open: where they stand, at each moment. */
export interface Passages {
  /** All open threads with a passage, as the server last told. */
  show: (threads: readonly PassageThread[]) => void;
  /** Shades one thread’s words more than the others’, or no one’s. */
  light: (threadId: string | null) => void;
  /** Puts the person at the words of a thread. False where they are gone, or not on this page. */
  goTo: (threadId: string) => boolean;
  /** Undefined for one that is not open, or has no passage. */
  thread: (threadId: string) => PassageThread | undefined;
  /** Whether its words stand in the text at this moment; undefined for one that `thread` does not know. */
  stands: (threadId: string) => boolean | undefined;
  /** Whether they say something else than when other words were proposed; undefined as for `stands`. */
  conflicts: (threadId: string) => boolean | undefined;
  /** Called when what `stands` or `conflicts` answers may have changed. */
  subscribe: (listener: () => void) => () => void;
}

const known = new WeakMap<LiveStrategy, Passages>();

/** Those of an open strategy: always the same ones, whoever asks. */
export function passagesOf(live: LiveStrategy): Passages {
  const passages = known.get(live) ?? open(live);
  known.set(live, passages);
  return passages;
}

/** One text, and the threads about its words. */
interface Watched {
  threads: PassageThread[];
  placed: readonly Placed[];
  unwatch: () => void;
}

function open(live: LiveStrategy): Passages {
  const { doc, highlights } = live;
  const texts = new Map<string, Watched>();
  const byId = new Map<string, PassageThread>();
  const listeners = new Set<() => void>();
  let lit: string | null = null;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  /** At once, while the change is told: editors draw themselves anew in the same turn. */
  const place = (key: string, watched: Watched) => {
    const address = watched.threads[0]?.address;
    const fragment = address && proseAt(doc, address);
    if (!fragment) {
      watched.placed = [];
      highlights.put(key, []);
      return;
    }
    const part = readPart(fragment);
    const before = watched.placed;
    const placed: Placed[] = [];
    for (const thread of watched.threads) {
      const passage = resolveAnchor(part, thread);
      if (!passage) continue;
      // In the place of words that say something else by now it could not be put.
      const proposed = thread.proposed !== null && unchangedPassage(part, thread) ? thread.proposed : null;
      placed.push({ from: passage.from, to: passage.to, thread: thread.id, proposed });
    }
    watched.placed = placed;
    highlights.put(key, segmentsOf(part, watched.placed, lit));
    if (!sameStanding(before, watched.placed)) tell();
  };

  const watch = (address: ProseAddress, key: string): Watched => {
    const fragment = proseAt(doc, address);
    const watched: Watched = { threads: [], placed: [], unwatch: () => {} };
    if (fragment) watched.unwatch = watchFragment(fragment).subscribe(() => place(key, watched));
    texts.set(key, watched);
    return watched;
  };

  const placedAt = (id: string) => {
    const thread = byId.get(id);
    const key = thread && addressKey(thread.address);
    const placed = key && texts.get(key)?.placed.find((each) => each.thread === id);
    return thread && placed ? { thread, placed } : undefined;
  };

  return {
    show: (threads) => {
      byId.clear();
      const grouped = new Map<string, PassageThread[]>();
      for (const thread of threads) {
        byId.set(thread.id, thread);
        const key = addressKey(thread.address);
        const group = grouped.get(key) ?? [];
        group.push(thread);
        grouped.set(key, group);
      }
      for (const [key, watched] of texts) {
        if (grouped.has(key)) continue;
        watched.unwatch();
        texts.delete(key);
        highlights.put(key, []);
      }
      for (const [key, group] of grouped) {
        const [first] = group;
        const watched = texts.get(key) ?? (first && watch(first.address, key));
        if (!watched || sameThreads(watched.threads, group)) continue;
        watched.threads = group;
        place(key, watched);
      }
      tell();
    },
    light: (id) => {
      if (id === lit) return;
      const changed = [lit, id].flatMap((each) => {
        const thread = each === null ? undefined : byId.get(each);
        return thread ? [addressKey(thread.address)] : [];
      });
      lit = id;
      for (const key of new Set(changed)) {
        const watched = texts.get(key);
        if (watched) place(key, watched);
      }
    },
    goTo: (id) => {
      const found = placedAt(id);
      return found !== undefined && goToWords(live, found.thread.address, found.placed);
    },
    thread: (id) => byId.get(id),
    stands: (id) => (byId.has(id) ? placedAt(id) !== undefined : undefined),
    conflicts: (id) => {
      const thread = byId.get(id);
      return thread && placedAt(id)?.placed.proposed !== thread.proposed;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function sameThreads(one: readonly PassageThread[], other: readonly PassageThread[]): boolean {
  return one.length === other.length && one.every((thread, index) => thread === other[index]);
}

function sameStanding(one: readonly Placed[], other: readonly Placed[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ thread, proposed }, at) => thread === other[at]?.thread && proposed === other[at]?.proposed)
  );
}
