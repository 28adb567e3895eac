import type { SessionDoors } from '../session/doors.ts';

/** Two hundred people answering make two hundred pieces of news for two hundred pages; a few a second tell as much. */
const everyMs = 250;

/** Tells how many have answered, soon after somebody did and not again before some time has passed. */
export class Counts {
  readonly #doors: Pick<SessionDoors, 'answered'>;
  readonly #tell: (sessionId: string, count: { step: string | null; answered: number }) => void;
  readonly #onError: (error: unknown) => void;
  readonly #due = new Map<string, NodeJS.Timeout>();

  constructor(
    doors: Pick<SessionDoors, 'answered'>,
    tell: (sessionId: string, count: { step: string | null; answered: number }) => void,
    onError: (error: unknown) => void,
  ) {
    this.#doors = doors;
    this.#tell = tell;
    this.#onError = onError;
  }

  changed(sessionId: string): void {
    if (this.#due.has(sessionId)) return;
    const timer = setTimeout(() => {
      this.#due.delete(sessionId);
      this.#doors
        .answered(sessionId)
        .then((count) => this.#tell(sessionId, count ?? { step: null, answered: 0 }), this.#onError);
    }, everyMs);
    this.#due.set(sessionId, timer);
  }

  close(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
  }
}
