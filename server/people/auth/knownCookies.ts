/** Of how many `Cookie` headers it is remembered. */
const most = 1_000;

/**
 * Which session a `Cookie` header names, once better-auth has found it signed. That never changes, and finding it out
 * is a third of what it costs to let somebody in. Whether the session still stands is looked up each time.
 */
export class KnownCookies {
  readonly #sessions = new Map<string, string>();

  sessionOf(cookie: string): string | undefined {
    return this.#sessions.get(cookie);
  }

  note(cookie: string, sessionId: string): void {
    // They are found out again.
    if (this.#sessions.size >= most) this.#sessions.clear();
    this.#sessions.set(cookie, sessionId);
  }

  forget(cookie: string): void {
    this.#sessions.delete(cookie);
  }
}
