import { useEffect, useRef } from 'react';
import * as Y from 'yjs';
import type { PresenceUser } from '../../../shared/collab/presence.ts';
import { rootsOf } from '../../../shared/strategy/document.ts';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import { isDeleted } from '../../../shared/strategy/read.ts';
import { announce } from '../../ui/announcer.ts';
import { type AnyEvent, changedPlaces } from '../live/changedPlaces.ts';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import { notices } from '../move/notice.ts';
import { placeWords, quoted } from '../move/useMoving.ts';
import { blockAround } from '../page/blockAround.ts';

type What = 'moved' | 'removed' | 'brought-back';

interface Change {
  of: RecordKind;
  id: string;
  what: What;
}

/** A move rewrites several places, and a new block comes in several parts: one sentence for what comes together. */
const gatherMs = 700;
/** After coming back online a hundred changes may arrive at once. */
const mostSaid = 3;

/**
 * Says what others move, add and delete. Where they delete what the person is at, that is always said, and can be taken
 * back on the spot: words in the middle of being written would otherwise vanish in silence.
 */
export function useStructureSaid(others: readonly PresenceUser[]): void {
  const live = useLive();
  const canWrite = useCanWrite();
  const latest = useRef({ others, canWrite });
  useEffect(() => {
    latest.current = { others, canWrite };
  }, [others, canWrite]);
  useEffect(() => {
    const roots = rootsOf(live.doc);
    let waiting = new Map<string, Change>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      timer = undefined;
      const sentences = [...waiting.values()].map((change) => sentence(live, change)).filter(Boolean);
      waiting = new Map();
      if (sentences.length > mostSaid)
        announce(`Others changed ${sentences.length} parts of the strategy`, 'others');
      else for (const words of sentences) announce(words, 'others');
    };
    const look = (events: AnyEvent[], transaction: Y.Transaction) => {
      if (transaction.local) return;
      for (const of of ['outcome', 'objective'] as const) {
        const root = of === 'outcome' ? roots.outcomes : roots.objectives;
        const own = events.filter((event) => event.currentTarget === root);
        for (const change of changesIn(live, of, own)) {
          if (change.what === 'removed' && isAt(change)) {
            waiting.delete(change.id);
            tellGone(live, change, latest.current);
          } else waiting.set(change.id, change);
        }
      }
      if (waiting.size > 0) timer ??= setTimeout(say, gatherMs);
    };
    roots.outcomes.observeDeep(look);
    roots.objectives.observeDeep(look);
    return () => {
      clearTimeout(timer);
      roots.outcomes.unobserveDeep(look);
      roots.objectives.unobserveDeep(look);
    };
  }, [live]);
}

function changesIn(live: LiveStrategy, of: RecordKind, events: readonly AnyEvent[]): Change[] {
  const roots = rootsOf(live.doc);
  const records = of === 'outcome' ? roots.outcomes : roots.objectives;
  const found: Change[] = [];
  for (const event of events) {
    if (event.path.length !== 0) continue;
    for (const [id, { action }] of event.keys) {
      const record = records.get(id);
      if (action === 'add' && record instanceof Y.Map && !isDeleted(record))
        found.push({ of, id, what: 'brought-back' });
    }
  }
  for (const place of changedPlaces(live.doc, records, events)) {
    if (!('id' in place) || place.kind === 'details') continue;
    // What is hidden moves unseen: a new block gets its place before it is shown.
    const record = records.get(place.id);
    const hidden = record instanceof Y.Map && isDeleted(record);
    if (hidden && place.kind !== 'removed') continue;
    found.push({ of, id: place.id, what: place.kind });
  }
  return found;
}

/** Whether the keyboard is in this block now. The page has not changed yet when the document tells. */
function isAt({ of, id }: Change): boolean {
  const block = blockAround(document.activeElement);
  return block !== null && block.of === of && block.id === id;
}

function tellGone(
  live: LiveStrategy,
  { of, id }: Change,
  { others, canWrite }: { others: readonly PresenceUser[]; canWrite: boolean },
): void {
  const roots = rootsOf(live.doc);
  const by = (of === 'outcome' ? roots.outcomes : roots.objectives).get(id)?.get('deletedBy');
  const who = others.find((person) => person.id === by)?.name ?? 'Somebody';
  const words = `${who} deleted ${quoted(live, of, id)}`;
  announce(
    canWrite
      ? `${words}, where you were. The button “Bring it back” at the foot of the page undoes it.`
      : words,
  );
  if (!canWrite) return;
  notices.show({
    about: { of, id },
    title: 'What somebody did',
    words,
    button: 'Bring it back',
    undo: () => {
      live.edits.restore(of, id);
      live.focus.request({ of, id, field: 'title' }, { at: 'end' });
      announce(`${quoted(live, of, id)} is back`);
    },
  });
}

function sentence(live: LiveStrategy, { of, id, what }: Change): string {
  const name = quoted(live, of, id);
  if (what === 'moved') {
    const words = placeWords(live, of, id);
    return words && `Somebody m${words.slice(1)}`;
  }
  return what === 'removed' ? `Somebody deleted ${name}` : `Somebody added ${name}`;
}
