import { Low } from 'lowdb';
import { GroupCommit, type Waiting } from '../../groupCommit.ts';
import type { PreparedWrite } from '../../records/held.ts';
import type { RecordTable } from '../../records/recordTable.ts';
import { ScopeDraft } from '../../records/scopeDraft.ts';
import type { ScopeRecords } from '../../records/scopeRecords.ts';
import { notSaved } from '../../refusals.ts';
import type { JsonFile } from '../jsonFile.ts';

type WaitingWrite = Waiting<readonly PreparedWrite[], number[]>;

/** One scope's file and the writes that wait for it. */
export class ScopeFile {
  readonly #scope: string;
  readonly #table: RecordTable;
  readonly #file: JsonFile<ScopeRecords>;
  readonly #low: Low<ScopeRecords>;
  readonly #writes = new GroupCommit<readonly PreparedWrite[], number[]>((group) => this.#commit(group));

  constructor(scope: string, table: RecordTable, file: JsonFile<ScopeRecords>) {
    this.#scope = scope;
    this.#table = table;
    this.#file = file;
    this.#low = new Low(file, table.scope(scope));
  }

  write(writes: readonly PreparedWrite[]): Promise<number[]> {
    return this.#writes.submit(writes);
  }

  async #commit(group: readonly WaitingWrite[]): Promise<void> {
    const draft = new ScopeDraft(this.#table.scope(this.#scope));
    const answers = group.map((waiting) => decide(draft, waiting));
    if (!draft.unchanged) {
      try {
        await this.#save(draft.finish());
      } catch (error) {
        // Also those that lost to a write of this group: what beat them did not happen.
        for (const waiting of group) waiting.reject(notSaved(error));
        return;
      }
      this.#table.publish(this.#scope, draft);
    }
    for (const answer of answers) answer();
  }

  async #save(records: ScopeRecords): Promise<void> {
    const before = this.#table.scope(this.#scope);
    this.#file.standing = before.size === 0 ? null : before;
    this.#low.data = records;
    // An empty scope has no file, so that what was deleted does not pile up as empty files.
    if (records.size === 0) await this.#file.remove();
    else await this.#low.write();
  }
}

/** Takes one write into the draft, or not. The answer is given later, when it is true. */
function decide(draft: ScopeDraft, waiting: WaitingWrite): () => void {
  try {
    const versions = draft.apply(waiting.task);
    return () => waiting.resolve(versions);
  } catch (error) {
    return () => waiting.reject(error);
  }
}
