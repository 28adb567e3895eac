import type { Answer } from '../testBrowser.ts';
import type { Answered, Value } from './answered.ts';

/** One command over HTTP. */
export interface Command {
  kind: string;
  /** What it changes, where that is known before it is answered. */
  changes?: Record<string, Value>;
  send(): Promise<Answer>;
  /** What its answer says there is now. */
  told?(answer: Answer): Record<string, Value>;
}

/** Picks the next command; undefined where there is nothing to do at the moment. */
export type NextCommand = () => Command | undefined;

const pauseMs = 20;

/** Somebody who gives one command after another, and writes down what was answered. */
export class Signer {
  readonly #answered: Answered;
  readonly #next: NextCommand;
  readonly #mayWork: () => boolean;
  /** How many commands were answered with a 2xx. */
  done = 0;
  #working = true;
  readonly #loop: Promise<void>;

  constructor(answered: Answered, mayWork: () => boolean, next: NextCommand) {
    this.#answered = answered;
    this.#mayWork = mayWork;
    this.#next = next;
    this.#loop = this.#work();
  }

  async stop(): Promise<void> {
    this.#working = false;
    await this.#loop;
  }

  async #work(): Promise<void> {
    while (this.#working) {
      const command = this.#mayWork() ? this.#next() : undefined;
      if (!command || !(await this.#give(command))) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  /** False where there was no answer, or none that says it was done. */
  async #give({ kind, changes = {}, send, told }: Command): Promise<boolean> {
    for (const [name, value] of Object.entries(changes)) this.#answered.isAsked(name, value);
    let answer: Answer;
    try {
      answer = await send();
    } catch {
      return false;
    }
    // What was sent before without an answer, and was done, may be refused the second time.
    if (answer.status >= 400) return false;
    this.done += 1;
    this.#answered.count(kind);
    for (const [name, value] of Object.entries({ ...changes, ...told?.(answer) })) {
      this.#answered.isTold(name, value);
    }
    return true;
  }
}
