import { type CopyOf, pageStorage } from './onDevice.ts';

/** A comment that somebody began and has not sent. */
export interface KeptDraft {
  text: string;
  /** What it is about, in words: it may be found again long after. */
  about: string;
}

const root = 'moothall:draft:';

/** Written in the same instant as the letter: a page that is closed a moment later has kept it. Empty words are forgotten. */
export function keepDraft(copy: CopyOf, place: string, draft: KeptDraft): void {
  const storage = pageStorage();
  const key = `${prefixOf(copy)}${place}`;
  try {
    if (draft.text.trim() === '') storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the words still stand on the page.
  }
}

export function keptDraft(copy: CopyOf, place: string): KeptDraft | undefined {
  return read(`${prefixOf(copy)}${place}`);
}

/** All that this person has begun in one strategy on this device. */
export function keptDrafts(copy: CopyOf): { place: string; draft: KeptDraft }[] {
  const prefix = prefixOf(copy);
  return keysFrom(prefix).flatMap((key) => {
    const draft = read(key);
    return draft === undefined ? [] : [{ place: key.slice(prefix.length), draft }];
  });
}

/** Strategies in which this person has begun a comment on this device. */
export function strategiesWithDrafts(personId: string): string[] {
  const prefix = `${root}${personId}:`;
  return [...new Set(keysFrom(prefix).map((key) => key.slice(prefix.length).split(':')[0] ?? ''))];
}

/** All of this person, or of one strategy of theirs. */
export function forgetDrafts(personId: string, strategyId?: string): void {
  const prefix = strategyId === undefined ? `${root}${personId}:` : prefixOf({ personId, strategyId });
  for (const key of keysFrom(prefix)) pageStorage()?.removeItem(key);
}

function prefixOf({ personId, strategyId }: CopyOf): string {
  return `${root}${personId}:${strategyId}:`;
}

function keysFrom(prefix: string): string[] {
  const storage = pageStorage();
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix));
}

function read(key: string): KeptDraft | undefined {
  try {
    const kept = pageStorage()?.getItem(key);
    // Written by this very program, for this person, on this device.
    return kept ? (JSON.parse(kept) as KeptDraft) : undefined;
  } catch {
    return undefined;
  }
}
