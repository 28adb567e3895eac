import { Problem } from '../../shared/errors.ts';

/** Processes that read files at the same time, in all and for one partnership; how many more may wait. */
const mostAtOnce = 2;
const mostOfOne = 2;
const mostWaiting = 10;

/** What is being read and written at this moment. */
export class Work {
  readonly #running = new Map<string, { partnershipId: string; progress: number }>();
  readonly #waiting: (() => void)[] = [];
  /** By partnership, the last that settles something, for the next to wait for. */
  readonly #settling = new Map<string, Promise<void>>();
  readonly #ending = new AbortController();
  #processes = 0;

  /** Ends with the server. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** How far an import has come, from 0 to 1; null while nothing is done about it. */
  progressOf(importId: string): number | null {
    return this.#running.get(importId)?.progress ?? null;
  }

  isBusyWith(importId: string): boolean {
    return this.#running.has(importId);
  }

  /**
   * Does something about an import that nobody else may do meanwhile.
   * @throws Problem `wrong-state` where somebody does, `too-many-requests` where the partnership has enough under way
   */
  async on<T>(
    importId: string,
    partnershipId: string,
    work: (report: (progress: number) => void) => Promise<T>,
  ): Promise<T> {
    if (this.#running.has(importId)) {
      throw new Problem(
        'wrong-state',
        'This import is being worked on at this moment. Wait until that is done.',
      );
    }
    const others = [...this.#running.values()].filter((each) => each.partnershipId === partnershipId);
    if (others.length >= mostOfOne) throw tooMany();
    const state = { partnershipId, progress: 0 };
    this.#running.set(importId, state);
    try {
      return await work((progress) => {
        state.progress = progress;
      });
    } finally {
      this.#running.delete(importId);
    }
  }

  /**
   * Settles what an import of a partnership comes to, after all that came before: of two, neither decides by what the
   * other is about to change.
   */
  async settle<T>(partnershipId: string, step: () => Promise<T>): Promise<T> {
    const result = (this.#settling.get(partnershipId) ?? Promise.resolve()).then(step);
    const settled = result.then(
      () => {},
      () => {},
    );
    this.#settling.set(partnershipId, settled);
    try {
      return await result;
    } finally {
      if (this.#settling.get(partnershipId) === settled) this.#settling.delete(partnershipId);
    }
  }

  /** Runs once one more process may read. */
  async inProcess<T>(run: () => Promise<T>): Promise<T> {
    if (this.#processes >= mostAtOnce) {
      if (this.#waiting.length >= mostWaiting) throw tooMany();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#processes += 1;
    try {
      return await run();
    } finally {
      this.#processes -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Processes are ended; what they were to bring is refused. */
  close(): void {
    this.#ending.abort();
  }
}

function tooMany(): Problem {
  return new Problem(
    'too-many-requests',
    'Several files are being read at this moment. Nothing was changed; try again in half a minute.',
  );
}
