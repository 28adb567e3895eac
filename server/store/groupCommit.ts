/** One request that waits for its write to be durable. */
export interface Waiting<Task, Answer> {
  task: Task;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Writes that wait for each other share one. All tasks of one turn form a group; what arrives while a group is being
 * written forms the next. Groups never overlap, so a group sees everything that the ones before it wrote.
 *
 * `commit` settles each task of its group. What it throws rejects those that it left unsettled.
 */
export class GroupCommit<Task, Answer> {
  readonly #commit: (group: readonly Waiting<Task, Answer>[]) => Promise<void>;
  #waiting: Waiting<Task, Answer>[] = [];
  #running: Promise<void> | undefined;

  constructor(commit: (group: readonly Waiting<Task, Answer>[]) => Promise<void>) {
    this.#commit = commit;
  }

  submit(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    // Without this pause the first task of a turn would be written alone, and all others a write later.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#commit(group);
      } catch (error) {
        // Nobody may wait for ever because of a fault in here.
        for (const waiting of group) waiting.reject(error);
      }
    }
    this.#running = undefined;
  }
}
