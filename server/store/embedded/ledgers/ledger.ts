import { Low } from 'lowdb';
import { limits } from '../../../../shared/limits.ts';
import { GroupCommit, type Waiting } from '../../groupCommit.ts';
import { type PreparedAppend, redactedAmong, stageAppend } from '../../ledgers/appendRules.ts';
import type { LedgerEntry } from '../../port.ts';
import { notSaved } from '../../refusals.ts';
import type { JsonFile } from '../jsonFile.ts';
import { between, LedgerIndex } from './ledgerIndex.ts';
import { place } from './placing.ts';
import { emptySegment, type Segment, withEntries } from './segment.ts';
import type { SegmentCache } from './segmentCache.ts';
import type { SegmentFiles } from './segmentFiles.ts';

/** New values as JSON, by the ids of entries. */
type Redacted = ReadonlyMap<string, string>;
type Task = { append: PreparedAppend } | { redacted: Redacted };
type WaitingTask<T extends Task = Task> = Waiting<T, LedgerEntry[]>;
type WaitingAppend = WaitingTask<{ append: PreparedAppend }>;

/**
 * One strategy's ledger: an index, the last segment, and the appends that wait for it. Sealed segments are read when
 * they are asked for.
 */
export class Ledger {
  readonly #files: SegmentFiles;
  readonly #cache: SegmentCache;
  readonly #index = new LedgerIndex();
  readonly #writes = new GroupCommit<Task, LedgerEntry[]>((group) => this.#commit(group));
  #tail: Segment;
  /** A file begun after the last one, which was refused and is there all the same. */
  #leftover: JsonFile<Segment> | undefined;

  private constructor(files: SegmentFiles, cache: SegmentCache) {
    this.#files = files;
    this.#cache = cache;
    this.#tail = emptySegment(files.strategy, 1, 1);
  }

  /**
   * Reads the whole ledger once, for its index.
   * @throws Problem `damaged` where a part of it cannot be read: what counts can't be told from the rest alone
   */
  static async open(files: SegmentFiles, cache: SegmentCache): Promise<Ledger> {
    const ledger = new Ledger(files, cache);
    const found = await files.found();
    let refusal: unknown;
    for (let number = 1; number <= Math.max(0, ...found.keys()); number += 1) {
      try {
        const aside = found.get(number);
        if (aside !== undefined) throw files.stillAside(number, aside);
        const segment = await files.read(number);
        if (refusal === undefined) ledger.#takeIn(segment);
      } catch (error) {
        // Goes on, so that all that is damaged is named at once.
        refusal ??= error;
      }
    }
    if (refusal !== undefined) throw refusal;
    return ledger;
  }

  /** Position of the last entry; 0 for none. */
  get last(): number {
    return this.#index.last;
  }

  append(append: PreparedAppend): Promise<LedgerEntry[]> {
    return this.#writes.submit({ append });
  }

  /** Never while an append is being written: both may write the last file. */
  async redact(redacted: Redacted): Promise<void> {
    await this.#writes.submit({ redacted });
  }

  async read(after: number, limit: number): Promise<{ items: LedgerEntry[]; last: number }> {
    const last = this.#index.last;
    const from = Math.max(0, after) + 1;
    const to = Math.min(last, from + limit - 1);
    const items: LedgerEntry[] = [];
    for (const number of this.#index.segments(from, to)) {
      items.push(...between(await this.#segment(number), from, to));
    }
    return { items, last };
  }

  async get(id: string): Promise<LedgerEntry | undefined> {
    const seq = this.#index.seqOf(id);
    if (seq === undefined) return undefined;
    return (await this.read(seq - 1, 1)).items[0];
  }

  async #commit(group: readonly WaitingTask[]): Promise<void> {
    const appends = group.filter((each): each is WaitingAppend => 'append' in each.task);
    if (appends.length > 0) await this.#append(appends);
    for (const { task, resolve, reject } of group) {
      if ('redacted' in task) await this.#redact(task.redacted).then(() => resolve([]), reject);
    }
  }

  async #redact(redacted: Redacted): Promise<void> {
    const seqs = [...redacted.keys()].map((id) => this.#index.seqOf(id)).filter((seq) => seq !== undefined);
    const numbers = new Set(seqs.flatMap((seq) => this.#index.segments(seq, seq)));
    for (const number of numbers) {
      const standing = await this.#segment(number);
      const entries = redactedAmong(standing.entries, redacted);
      if (!entries) continue;
      const { strategy, first } = standing;
      const segment = withEntries(emptySegment(strategy, number, first), entries);
      const file = this.#files.json(number);
      file.standing = standing;
      try {
        await new Low(file, segment).write();
      } catch (error) {
        throw notSaved(error instanceof Error ? error : new Error(String(error)));
      }
      if (number === this.#tail.number) this.#tail = segment;
      else this.#cache.put(segment);
    }
  }

  async #append(group: readonly WaitingAppend[]): Promise<void> {
    const staged = new Map<string, number>();
    const head = {
      last: this.#index.last,
      seqOf: (id: string) => this.#index.seqOf(id) ?? staged.get(id),
    };
    const fresh: (readonly LedgerEntry[])[] = [];
    const answers = group.map(({ task, resolve, reject }) => {
      try {
        const stage = stageAppend(head, task.append);
        for (const { id, seq } of stage.fresh) staged.set(id, seq);
        head.last += stage.fresh.length;
        fresh.push(stage.fresh);
        const answer = () => this.#entries(stage.seqs).then(resolve, reject);
        return { needs: Math.max(0, ...stage.seqs), answer, reject };
      } catch (error) {
        return { needs: head.last, answer: () => reject(error), reject };
      }
    });
    const failure = await this.#write(place(this.#tail, fresh, limits.ledgerSegmentBytes));
    for (const { needs, answer, reject } of answers) {
      // Also one that was refused because of entries that were then not written: what beat it did not happen.
      if (failure !== undefined && needs > this.#index.last) reject(notSaved(failure));
      else answer();
    }
  }

  /** Answers what stopped it, if anything. Readers see each file's entries once that file is durable. */
  async #write(segments: readonly Segment[]): Promise<Error | undefined> {
    for (const segment of segments) {
      try {
        await this.#save(segment);
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      }
      this.#index.add(segment);
      if (segment.number > this.#tail.number) this.#cache.put(this.#tail);
      this.#tail = segment;
    }
    return undefined;
  }

  async #save(segment: Segment): Promise<void> {
    await this.#leftover?.remove();
    this.#leftover = undefined;
    const file = this.#files.json(segment.number);
    const isTail = segment.number === this.#tail.number && this.#tail.entries.length > 0;
    file.standing = isTail ? this.#tail : null;
    try {
      await new Low(file, segment).write();
    } finally {
      // A later write would replace the last file, but may not reach the one begun after it.
      if (file.isAstray && !isTail) this.#leftover = file;
    }
  }

  #takeIn(segment: Segment): void {
    if (segment.first !== this.#index.last + 1) throw this.#files.outOfOrder(segment.number);
    if (this.#index.add(segment) !== undefined) throw this.#files.outOfOrder(segment.number);
    if (segment.number > this.#tail.number) this.#cache.put(this.#tail);
    this.#tail = segment;
  }

  async #segment(number: number): Promise<Segment> {
    if (number === this.#tail.number) return this.#tail;
    const known = this.#cache.get(this.#files.strategy, number);
    if (known) return known;
    const segment = await this.#files.read(number);
    this.#cache.put(segment);
    return segment;
  }

  async #entries(seqs: readonly number[]): Promise<LedgerEntry[]> {
    const found: LedgerEntry[] = [];
    for (const seq of seqs) found.push(...(await this.read(seq - 1, 1)).items);
    return found;
  }
}
