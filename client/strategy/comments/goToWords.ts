import * as Y from 'yjs';
import { type PartText, readPart, runAt } from '../../../shared/comments/partText.ts';
import { type ProseAddress, proseAt } from '../../../shared/strategy/document.ts';
import { addressKey } from '../live/address.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import type { Placed } from './segments.ts';

/** Puts the person at a thread’s words: the caret where they can write, focus on its note where they can read. */
export function goToWords(live: LiveStrategy, address: ProseAddress, placed: Placed): boolean {
  const prose = document.querySelector<HTMLElement>(`[data-prose="${CSS.escape(addressKey(address))}"]`);
  const fragment = proseAt(live.doc, address);
  if (!prose || !fragment) return false;
  const mark = [...prose.querySelectorAll<HTMLElement>('mark[data-threads]')].find((each) =>
    each.dataset.threads?.split(' ').includes(placed.thread),
  );
  (mark ?? prose).scrollIntoView({ block: 'center' });
  const note = prose.querySelector<HTMLElement>(`button[data-thread="${CSS.escape(placed.thread)}"]`);
  if (note) note.focus({ preventScroll: true });
  else if (prose.querySelector('[role="textbox"]')) {
    const part = readPart(fragment);
    const [start, end] = [relativeAt(part, placed.from, 0), relativeAt(part, placed.to - 1, 1)];
    if (start && end) live.focus.request(address, { at: 'relative', place: end, anchor: start });
  }
  return true;
}

function relativeAt(part: PartText, at: number, past: number): Y.RelativePosition | null {
  const run = runAt(part, at);
  return run ? Y.createRelativePositionFromTypeIndex(run.text, at - run.from + past, -1) : null;
}
