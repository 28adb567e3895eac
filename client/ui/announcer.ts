/**
 * Says things to screen readers, politely, one after the other. `own` is feedback on what the person just did and is
 * always said. `others` is what other people do on the page: it can be paused, and only the latest few wait, because
 * ten people typing would otherwise drown out the page.
 */
export type AnnouncementKind = 'own' | 'others';

interface Announcement {
  text: string;
  kind: AnnouncementKind;
  about: string | undefined;
}

const storageKey = 'moothall.announcements.paused';
const mostWaitingOthers = 3;
/** Long enough for a screen reader to pick a change up before the next one replaces it. */
const pauseBetween = 1_000;

let current = '';
let waiting: Announcement[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let paused = readPaused();
const listeners = new Set<() => void>();

/**
 * @param about names what it is about: of several that wait about the same, only the latest is worth saying (how many
 * results a search has by now).
 */
export function announce(text: string, kind: AnnouncementKind = 'own', about?: string): void {
  if (kind === 'others' && paused) return;
  if (about !== undefined) waiting = waiting.filter((one) => one.about !== about);
  waiting.push({ text, kind, about });
  const others = waiting.filter((one) => one.kind === 'others');
  const dropped = new Set(others.slice(0, Math.max(0, others.length - mostWaitingOthers)));
  waiting = waiting.filter((one) => !dropped.has(one));
  if (timer === undefined) timer = setTimeout(sayNext, 50);
}

/** Stops or resumes what others do being said. Remembered on this device. */
export function pauseAnnouncements(pause: boolean): void {
  paused = pause;
  if (pause) waiting = waiting.filter((one) => one.kind === 'own');
  try {
    if (pause) localStorage.setItem(storageKey, 'yes');
    else localStorage.removeItem(storageKey);
  } catch {
    // Not remembered where storage is blocked.
  }
  tell();
}

export function announcementsPaused(): boolean {
  return paused;
}

/** The words that live regions show now. */
export function announcement(): string {
  return current;
}

/** For `useSyncExternalStore`. */
export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function sayNext(): void {
  const next = waiting.shift();
  // The same words twice must still be a change, or the second time is not said.
  current = next === undefined ? '' : next.text === current ? `${next.text}\u00a0` : next.text;
  timer = next === undefined ? undefined : setTimeout(sayNext, pauseBetween);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function readPaused(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'yes';
  } catch {
    return false;
  }
}
