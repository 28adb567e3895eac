import type * as Y from 'yjs';
import { textRuns } from '../../../shared/history/textRuns.ts';

interface Piece {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

/** Edits a text until it reads as another one did, words and formatting, and leaves alone what they have in common. */
export function restoreText(live: Y.XmlText, then: Y.XmlText): void {
  const present: Piece[] = live.toDelta();
  const wanted: Piece[] = then.toDelta();
  if (same(present, wanted)) return;
  const [now, old] = [wordsOf(present), wordsOf(wanted)];
  // Something other than words, which only a program writes.
  if (now === undefined || old === undefined) {
    live.applyDelta([{ delete: live.length }, ...wanted]);
    return;
  }
  const steps: object[] = [];
  const add = (more: readonly object[]) => {
    for (const step of more) steps.push(step);
  };
  let at = 0;
  let oldAt = 0;
  for (const { text, change } of textRuns(now, old)) {
    const { length } = text;
    if (change === 'removed') steps.push({ delete: length });
    if (change === 'added') add(slice(wanted, oldAt, length));
    if (change === 'same') add(formatting(slice(present, at, length), slice(wanted, oldAt, length)));
    if (change !== 'added') at += length;
    if (change !== 'removed') oldAt += length;
  }
  live.applyDelta(steps);
}

function wordsOf(pieces: readonly Piece[]): string | undefined {
  let words = '';
  for (const { insert } of pieces) {
    if (typeof insert !== 'string') return undefined;
    words += insert;
  }
  return words;
}

interface Words extends Piece {
  insert: string;
}

/** The pieces that lie between two places, cut to fit. */
function slice(pieces: readonly Piece[], from: number, length: number): Words[] {
  const found: Words[] = [];
  let at = 0;
  for (const { insert, attributes } of pieces) {
    const words = String(insert);
    const insertHere = words.slice(Math.max(0, from - at), Math.max(0, from + length - at));
    if (insertHere !== '') found.push({ insert: insertHere, attributes: attributes ?? {} });
    at += words.length;
  }
  return found;
}

/** Steps over the same words, changing their formatting where it differs. */
function formatting(present: readonly Words[], wanted: readonly Words[]): object[] {
  const steps: object[] = [];
  let [place, oldPlace, used, oldUsed] = [0, 0, 0, 0];
  for (;;) {
    const [now, old] = [present[place], wanted[oldPlace]];
    if (!now || !old) return steps;
    const retain = Math.min(now.insert.length - used, old.insert.length - oldUsed);
    const attributes = attributeChange(now.attributes ?? {}, old.attributes ?? {});
    steps.push(attributes ? { retain, attributes } : { retain });
    used += retain;
    oldUsed += retain;
    if (used === now.insert.length) [place, used] = [place + 1, 0];
    if (oldUsed === old.insert.length) [oldPlace, oldUsed] = [oldPlace + 1, 0];
  }
}

function attributeChange(
  now: Record<string, unknown>,
  old: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const change: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(now), ...Object.keys(old)])) {
    if (!same(now[key], old[key])) change[key] = old[key] ?? null;
  }
  return Object.keys(change).length > 0 ? change : undefined;
}

/** As data: both were read from documents. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
