import { pageStorage } from './onDevice.ts';

/** Where an answer of a live session belongs. */
export interface AnswerPlace {
  sessionId: string;
  /** Who answers: two people who share a device must not find each other’s words. */
  who: string;
  /** The step and its round, and what of it is answered. */
  part: string;
}

/** What somebody began to say in a live session, and the server does not have yet. */
export interface KeptAnswer<Value = unknown> {
  /** What it is an answer to, in words: it may be found again long after. */
  about: string;
  value: Value;
  /** It was to be sent, and could not be yet. */
  waiting: boolean;
}

const root = 'moothall:answer:';

export function keepAnswer(place: AnswerPlace, kept: KeptAnswer): void {
  try {
    pageStorage()?.setItem(keyOf(place), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage: the words still stand on the page.
  }
}

export function forgetAnswer(place: AnswerPlace): void {
  pageStorage()?.removeItem(keyOf(place));
}

export function keptAnswer<Value>(place: AnswerPlace): KeptAnswer<Value> | undefined {
  return read(keyOf(place)) as KeptAnswer<Value> | undefined;
}

/** All that this person has left on this device of one session. */
export function keptAnswers(session: Omit<AnswerPlace, 'part'>): { place: AnswerPlace; kept: KeptAnswer }[] {
  const prefix = keyOf({ ...session, part: '' });
  return keys(prefix).flatMap((key) => {
    const kept = read(key);
    return kept ? [{ place: { ...session, part: key.slice(prefix.length) }, kept }] : [];
  });
}

/** Of everybody: at sign-out, on a device that others use after them. */
export function forgetAnswers(): void {
  for (const key of keys(root)) pageStorage()?.removeItem(key);
}

function keyOf({ sessionId, who, part }: AnswerPlace): string {
  return `${root}${sessionId}:${who}:${part}`;
}

function keys(prefix: string): string[] {
  const storage = pageStorage();
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

function read(key: string): KeptAnswer | undefined {
  try {
    const kept = pageStorage()?.getItem(key);
    // Written by this very program, for this person, on this device.
    return kept ? (JSON.parse(kept) as KeptAnswer) : undefined;
  } catch {
    return undefined;
  }
}
