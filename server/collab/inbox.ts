import type { Access } from '../people/access.ts';
import type { Incoming } from './readFrame.ts';
import type { Standing } from './standing.ts';

export interface Received {
  incoming: Incoming;
  /** What the connection holds for it. */
  bytes: number;
}

export interface InboxOwner {
  standing: Standing;
  /** Whether it is in its room yet. */
  isIn(): boolean;
  /** Whether it was ended from here: what it still says does not count. */
  isDismissed(): boolean;
  /** Asks again what the person may do. */
  ask(): Promise<unknown>;
  handle(received: Received, access: Access): void;
  failed(error: unknown): void;
  /** Nothing waits any longer that could still be handled. */
  onDone(): void;
}

/** What one connection has received, handled in order, each with the role of that moment. */
export class Inbox {
  readonly #owner: InboxOwner;
  #waiting: Received[] = [];
  #working = false;

  constructor(owner: InboxOwner) {
    this.#owner = owner;
  }

  /** Handles it now where nothing is before it and it is certain what its person may do. */
  take(received: Received): void {
    const access = this.#owner.standing.certain;
    if (access && this.#owner.isIn() && !this.#working && this.#waiting.length === 0) {
      this.#owner.handle(received, access);
    } else {
      this.#waiting.push(received);
      this.wake();
    }
  }

  wake(): void {
    if (this.#working || !this.#owner.isIn()) return;
    this.#working = true;
    void this.#work();
  }

  /** Handles what had to wait. All of a batch came before the question about the role, so one question serves it. */
  async #work(): Promise<void> {
    const owner = this.#owner;
    const { standing } = owner;
    try {
      while (this.#waiting.length > 0 && owner.isIn() && !owner.isDismissed()) {
        const batch = this.#waiting.splice(0);
        // Again where news came before the answer did: it may say what was so before.
        while (!standing.certain) await owner.ask();
        // Not for one who was signed out meanwhile.
        if (owner.isDismissed()) break;
        for (const received of batch) owner.handle(received, standing.certain);
      }
    } catch (error) {
      owner.failed(error);
    }
    this.#working = false;
    owner.onDone();
  }
}
