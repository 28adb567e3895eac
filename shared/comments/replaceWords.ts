import type * as Y from 'yjs';
import { textRuns } from '../history/textRuns.ts';
import type { Passage } from './anchor.ts';
import { type PartText, runAt } from './partText.ts';

/** Whether a passage stands within one paragraph, so that other words can be put in its place. */
export function isInOneText(part: PartText, { from, to }: Passage): boolean {
  const run = runAt(part, from);
  return run !== undefined && to <= run.from + run.length;
}

/**
 * Puts other words in the place of a passage within one text. Words that stay are not touched, so carets and other comments
 * stay with them; new ones get the formatting of those that they replace. They are written between the passage's first and
 * last letter, so that its anchor holds what it now says.
 */
export function replaceWords(part: PartText, passage: Passage, words: string): void {
  const run = runAt(part, passage.from);
  if (!run) return;
  const { text } = run;
  const before = part.words.slice(passage.from, passage.to);
  const formats = formatsOf(text);
  const start = passage.from - run.from;
  const end = passage.to - run.from;
  // From the end, so that places before are still as they were.
  for (const change of changes(before, words).reverse()) {
    const { from, to, added } = inside(change, before);
    const [first, last] = [start + from, start + to];
    const format = formats[first < end ? first : end - 1] ?? {};
    if (first === last) {
      text.insert(first, added, format);
      continue;
    }
    // Behind the first of the letters that go, unless that is the last letter of all.
    const place = last === end && last - first === 1 ? first : first + 1;
    text.insert(place, added, format);
    text.delete(place + added.length, last - place);
    if (place > first) text.delete(first, place - first);
  }
}

interface Change {
  /** Of the letters that go, in the passage. */
  from: number;
  to: number;
  added: string;
}

function changes(before: string, after: string): Change[] {
  const found: Change[] = [];
  let at = 0;
  let open: Change | undefined;
  for (const { text, change } of textRuns(before, after)) {
    if (change === 'same') {
      open = undefined;
      at += text.length;
      continue;
    }
    if (!open) {
      open = { from: at, to: at, added: '' };
      found.push(open);
    }
    if (change === 'added') open.added += text;
    else {
      at += text.length;
      open.to = at;
    }
  }
  return found;
}

/** What is only added at an end of the passage takes its first or last letter with it: else it would stand outside. */
function inside(change: Change, before: string): Change {
  const { from, to, added } = change;
  if (from !== to) return change;
  const [first = ''] = before;
  const last = [...before].at(-1) ?? '';
  if (from === 0) return { from, to: first.length, added: added + first };
  return from === before.length ? { from: from - last.length, to, added: last + added } : change;
}

/** The formatting of each letter. */
function formatsOf(text: Y.XmlText): Record<string, unknown>[] {
  const parts: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return parts.flatMap(({ insert, attributes = {} }) =>
    Array.from({ length: typeof insert === 'string' ? insert.length : 1 }, () => attributes),
  );
}
