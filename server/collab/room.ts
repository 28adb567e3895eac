import type { Logger } from 'pino';
import * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import { foldDocument } from '../history/foldDocument.ts';
import type { DocumentStore } from '../store/port.ts';
import { Answers } from './answers.ts';
import { applyWrites } from './applyWrites.ts';
import type { Bench } from './bench.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';
import { Delivery } from './delivery.ts';
import { DocumentSize, Space } from './documentSize.ts';
import { updateFrame } from './frames.ts';
import type { Change, EditItem, Item, QuestionItem, WriteItem } from './items.ts';
import { Keeping, type Kept } from './keeping.ts';
import { LiveDocument } from './liveDocument.ts';
import { type LoadedDocument, type LogSize, loadDocument } from './loadDocument.ts';
import type { Member } from './member.ts';
import type { CollabMeters } from './meters.ts';
import { Owners } from './owners.ts';
import { Pace } from './pace.ts';
import { Patience } from './patience.ts';
import { Presence } from './presence.ts';
import { Receipts } from './receipts.ts';
import { turnWindowMs } from './windows.ts';

export interface RoomParts {
  documents: DocumentStore;
  committer: Committer;
  clock: Clock;
  log: Logger;
  meters: CollabMeters;
  /** Something new is on disk. */
  onChanged(strategyId: string): void;
  /** Something finds no space, and part of the log is not folded: a fold tells what space there really is. Never rejects. */
  onFull(room: Room): Promise<void>;
  /** The room can't go on; its members were told. The next one to come loads it anew. */
  onFailed(room: Room): void;
}

/**
 * One live document and those who have it open. It works in turns: apply what came in, append it to the log, wait
 * until it is on disk, then pass it on, return marks and answer questions. So nobody ever sees what could be lost.
 */
export class Room {
  readonly strategyId: string;
  readonly presence: Presence;
  readonly answers: Answers;
  readonly #parts: RoomParts;
  readonly #members = new Map<Member, Receipts>();
  readonly #keeping: Keeping;
  readonly #delivery: Delivery;
  readonly #pace: Pace;
  readonly #bench: Omit<Bench, 'space'>;
  #document: LiveDocument;
  #seq: number;
  readonly #size: DocumentSize;
  #queue: Item[] = [];
  #postponed: EditItem[] = [];
  /** Questions of the turn under way. */
  #asked: QuestionItem[] = [];
  #turning: Promise<void> | undefined;
  /** A turn has begun, and has not passed anything on yet. */
  #passesOn = false;
  #closed = false;

  constructor(strategyId: string, loaded: LoadedDocument, parts: RoomParts) {
    this.strategyId = strategyId;
    this.#parts = parts;
    this.#document = new LiveDocument(loaded.doc);
    this.#seq = loaded.seq;
    this.#size = new DocumentSize(loaded);
    this.#pace = new Pace(parts.clock);
    this.answers = new Answers(parts.clock);
    if (loaded.state) this.answers.keepWhole(loaded.doc, loaded.state);
    this.presence = new Presence(
      parts.clock,
      () => this.#passPresence(),
      () => (this.#passesOn || this.#queue.length > 0) && this.#keeping.failing === undefined,
    );
    this.#delivery = new Delivery({
      members: () => this.#members.keys(),
      presence: this.presence,
      catchUp: (member, stateVector) => this.#catchUp(member, stateVector),
    });
    this.#bench = {
      document: () => this.#document,
      rebuild: (changes) => this.#rebuild(changes),
      receipts: this.#members,
      owners: new Owners(loaded.owners, loaded.doc, (client) => this.presence.personOf(client)),
      patience: new Patience(() => parts.clock.now()),
      now: () => parts.clock.now(),
      makeRoom: async () => {
        if (this.unfolded.updates > 0) await parts.onFull(this);
      },
      postpone: (item) => {
        if (this.#closed) refuseItem(item, gone());
        else this.#postponed.push(item);
      },
    };
    this.#keeping = new Keeping(strategyId, parts, {
      members: () => this.#members.keys(),
      withoutEdits: (changes) => this.#withoutEdits(changes),
      onFailing: () => this.#serveWhileFailing(),
    });
  }

  enter(member: Member): void {
    this.#members.set(member, new Receipts(member));
    const { failing } = this.#keeping;
    if (failing !== undefined) member.tell({ kind: 'store', failing });
  }

  leave(member: Member): void {
    this.#members.delete(member);
    this.#delivery.leave(member);
    this.presence.leave(member);
  }

  /** Gives something its turn. */
  submit(item: Item): void {
    if (this.#closed) refuseItem(item, gone());
    else if (this.#keeping.failing !== undefined && item.kind === 'question') this.#answerFromDisk(item);
    else if (this.#keeping.failing !== undefined && item.kind === 'edit')
      item.failed(this.#keeping.refusal());
    else {
      this.#queue.push(item);
      this.#turning ??= this.#run();
    }
  }

  /** Resolves once nothing is being written and nothing waits. */
  async idle(): Promise<void> {
    while (this.#turning) await this.#turning;
  }

  /** The document as it is on disk; undefined while something is under way that may change it. */
  get settled(): Y.Doc | undefined {
    return this.#turning || this.#closed ? undefined : this.#document.doc;
  }

  /** What lies in the log after the snapshot. */
  get unfolded(): LogSize {
    return this.#size.unfolded;
  }

  /** Folds the log into a snapshot and into history. Rejects where the store can't; nothing is lost then. */
  async fold(): Promise<void> {
    const { bytes } = this.unfolded;
    const snapshot = await foldDocument(this.#parts.documents, this.strategyId);
    if (!snapshot) return;
    // What was appended while it was being read may be counted once more; the next fold or load counts anew.
    const since = { updates: this.#seq - snapshot.seq, bytes: this.unfolded.bytes - bytes };
    this.#size.folded(snapshot.state.length, since);
  }

  /** Ends the room for everybody in it. What is not on disk was not confirmed, so the pages still have it. */
  close(problem: Problem): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const member of [...this.#members.keys()]) member.end(problem);
    for (const item of [...this.#postponed.splice(0), ...this.#queue.splice(0)]) refuseItem(item, problem);
    this.#keeping.stop();
    this.presence.close();
    this.answers.forget();
    this.#document.doc.destroy();
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0 && !this.#closed) {
      await this.#pace.next(turnWindowMs(this.#members.size));
      const items = this.#queue.splice(0);
      try {
        await this.#turn(items);
      } catch (error) {
        this.#fail(items, error);
      }
    }
    this.#turning = undefined;
  }

  async #turn(items: readonly Item[]): Promise<void> {
    const began = performance.now();
    const writes: WriteItem[] = [];
    for (const item of items) {
      if (item.kind === 'question') this.#asked.push(item);
      else if (item.kind !== 'mark') writes.push(item);
    }
    this.#passesOn = true;
    const space = new Space(this.#size);
    const changes = writes.length > 0 ? await applyWrites({ ...this.#bench, space }, writes) : [];
    this.#queue.unshift(...this.#postponed.splice(0));
    const kept = changes.length > 0 ? await this.#keeping.keep(changes) : nothingNew;
    if (kept.seq !== undefined) {
      const bytes = kept.changes.reduce((sum, { update }) => sum + (update?.length ?? 0), 0);
      this.#size.appended({ updates: kept.seq - this.#seq, bytes });
      this.#seq = kept.seq;
      this.#parts.onChanged(this.strategyId);
    }
    this.#passesOn = false;
    this.#delivery.pass(kept.changes, this.#document.doc);
    for (const { edit } of kept.changes) edit?.item.done(edit.result);
    this.#settle(items);
    if (kept.seq !== undefined) this.#parts.meters.synced((performance.now() - began) / 1000);
  }

  /** All that came in is on disk: marks go back, questions are answered. */
  #settle(items: readonly Item[]): void {
    for (const question of this.#asked.splice(0)) question.answer(this.#document.doc);
    for (const item of items) {
      if (item.kind === 'mark') this.#members.get(item.from)?.wait(item.mark);
      if (item.kind === 'mark' || item.kind === 'update') item.from.processed(item.bytes);
    }
    for (const receipts of this.#members.values()) {
      if (!receipts.isOwed) continue;
      for (const mark of receipts.due()) receipts.member.tell({ kind: 'mark', mark });
    }
  }

  /** A turn that is under way takes the news along, unless it waits for a disk that fails. */
  #passPresence(): void {
    if (!this.#turning || this.#keeping.failing !== undefined) this.#delivery.pass([]);
  }

  #catchUp(member: Member, stateVector: Uint8Array): void {
    this.submit({
      kind: 'question',
      answer: (doc) => member.send(updateFrame(Y.encodeStateAsUpdate(doc, stateVector))),
      failed: (problem) => member.end(problem),
    });
  }

  async #rebuild(changes: readonly Change[]): Promise<void> {
    const loaded = await loadDocument(this.#parts.documents, this.strategyId);
    if (!loaded) throw new Error('The document is no longer in the store');
    for (const { update } of changes) if (update) Y.applyUpdate(loaded.doc, update);
    this.#document.doc.destroy();
    this.#document = new LiveDocument(loaded.doc);
  }

  /** Takes the edits of commands back, which can be told so; the words of pages stay. */
  async #withoutEdits(changes: readonly Change[]): Promise<Change[]> {
    const others = changes.filter(({ edit }) => !edit);
    if (others.length < changes.length) await this.#rebuild(others);
    return others;
  }

  /** Whoever comes while nothing can be saved still gets to see what is saved, and commands are not kept waiting. */
  #serveWhileFailing(): void {
    const waiting = this.#queue.splice(0);
    this.#passPresence();
    for (const question of this.#asked.splice(0)) this.#answerFromDisk(question);
    for (const item of waiting) this.submit(item);
  }

  #answerFromDisk(item: QuestionItem): void {
    this.#keeping.onDisk().then(
      (doc) => item.answer(doc),
      (error) => item.failed(unreadable(error)),
    );
  }

  #fail(items: readonly Item[], error: unknown): void {
    this.#parts.log.error({ err: error, strategyId: this.strategyId }, 'a room could not go on');
    const problem = unreadable(error);
    this.close(problem);
    for (const item of items) refuseItem(item, problem);
    this.#parts.onFailed(this);
  }
}

const nothingNew: Kept = { changes: [], seq: undefined };

function refuseItem(item: Item, problem: Problem): void {
  if (item.kind === 'question' || item.kind === 'edit') item.failed(problem);
}

function gone(): Problem {
  return new Problem('unavailable', 'This strategy was just closed. Try again.');
}

function unreadable(error: unknown): Problem {
  return new Problem(
    'unavailable',
    'This strategy can’t be opened right now. What was saved is safe; try again.',
    [],
    { cause: error },
  );
}
