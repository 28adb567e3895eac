import type { CommentEntry, ThreadEntry } from '../comments/commentEntry.ts';
import { mentionedIn } from '../comments/mentions.ts';
import type { SignedEntry } from '../ledger/signature.ts';
import { readSignedId } from '../ledger/signedId.ts';
import type { StrategyEntry } from '../ledger/strategyEntry.ts';
import type { News, ThreadFacts } from './news.ts';
import { RatingMoments } from './ratingMoments.ts';

/** Positions in the two ledgers of a strategy. */
export interface Reached {
  signed: number;
  comments: number;
}

/**
 * What happened in one strategy, entry by entry, without the words. Entries of one ledger come in their order; those of the
 * strategy’s before those of its comments.
 */
export class StrategyNews {
  readonly strategyId: string;
  readonly #news: News[] = [];
  readonly #threads = new Map<string, ThreadFacts>();
  /** In which thread a comment is. */
  readonly #threadOf = new Map<string, string>();
  /** Whom each comment names, edited or not. */
  readonly #named = new Map<string, readonly string[]>();
  readonly #deleted = new Set<string>();
  /** The last edit of each comment that was edited. */
  readonly #edits = new Map<string, string>();
  readonly #ratings = new RatingMoments();
  #signed = 0;
  #comments = 0;

  constructor(strategyId: string) {
    this.strategyId = strategyId;
  }

  /** In the order in which it was taken in, without what was said in comments that are deleted. */
  all(): News[] {
    return this.#news.filter((news) => this.#stands(news));
  }

  /** How many pieces were taken in. */
  get size(): number {
    return this.#news.length;
  }

  /** Up to where the ledgers were taken in: for `since`, also of news that were taken in anew. */
  get reached(): Reached {
    return { signed: this.#signed, comments: this.#comments };
  }

  since({ signed, comments }: Reached): News[] {
    return this.all().filter(({ threadId, seq }) => seq > (threadId === null ? signed : comments));
  }

  thread(id: string): ThreadFacts | undefined {
    return this.#threads.get(id);
  }

  threads(): Iterable<ThreadFacts> {
    return this.#threads.values();
  }

  get ratings(): Pick<RatingMoments, 'agreed' | 'own'> {
    return this.#ratings;
  }

  /** Id of the entry that holds the words of a comment as they are now; null where it is deleted. */
  wordsOf(commentId: string): string | null {
    if (this.#deleted.has(commentId)) return null;
    return this.#edits.get(commentId) ?? commentId;
  }

  takeSigned(entry: StrategyEntry, seq: number): void {
    this.#signed = seq;
    const rating = this.#ratings.take(entry);
    if (!rating?.isAgreed) return;
    const { block } = rating;
    this.#add(entry.type === 'withdrawal' ? 'withdrawal' : 'rating', entry, seq, { block });
  }

  takeComment(entry: CommentEntry, seq: number): void {
    this.#comments = seq;
    if (entry.type === 'thread') this.#begin(entry, seq);
    else if (entry.type === 'edit' || entry.type === 'delete') this.#change(entry, seq);
    else if ('threadId' in entry) {
      const thread = this.#threads.get(entry.threadId);
      if (thread) this.#takeInThread(thread, entry, seq);
    }
  }

  #begin(entry: ThreadEntry, seq: number): void {
    const thread: ThreadFacts = {
      ...{ id: entry.id, block: this.#blockOf(entry.target), startedBy: entry.personId, at: entry.at },
      ...{ open: true, due: null, assigned: null, parts: new Map(), asks: [], said: [] },
    };
    this.#threads.set(entry.id, thread);
    this.#add('thread', entry, seq, { thread, commentId: entry.id, named: this.#say(thread, entry, seq) });
  }

  #takeInThread(
    thread: ThreadFacts,
    entry: Exclude<CommentEntry, { type: 'thread' | 'edit' | 'delete' | 'reaction' }>,
    seq: number,
  ): void {
    const { at, personId, organisationId } = entry;
    switch (entry.type) {
      case 'reply':
        this.#add('reply', entry, seq, { thread, commentId: entry.id, named: this.#say(thread, entry, seq) });
        break;
      case 'status':
        thread.open = entry.to === 'open';
        break;
      case 'suggestion':
        this.#add('decision', entry, seq, { thread, named: [] });
        break;
      case 'due':
        thread.due = entry.by === null ? null : { by: entry.by, at, setBy: personId, organisationId };
        break;
      case 'assign': {
        const { assignedPersonId, assignedOrganisationId } = entry;
        const named = [assignedPersonId, assignedOrganisationId].filter((id) => id !== null);
        const somebody = named.length > 0;
        thread.assigned = somebody
          ? { personId: assignedPersonId, organisationId: assignedOrganisationId }
          : null;
        if (!somebody) break;
        thread.asks.push({
          kind: 'assigned',
          commentId: thread.id,
          at,
          by: personId,
          organisationId,
          seq,
          named,
        });
        this.#add('assign', entry, seq, { thread, named });
        break;
      }
    }
  }

  /** Takes a comment in, and answers whom it names. */
  #say(thread: ThreadFacts, entry: SignedEntry & { body: string }, seq: number): readonly string[] {
    const { id, personId, organisationId, at } = entry;
    if (!thread.parts.has(personId)) thread.parts.set(personId, seq);
    thread.said.push({ commentId: id, seq, by: personId, organisationId, at });
    this.#threadOf.set(id, thread.id);
    const ids = mentionedIn(entry.body);
    this.#named.set(id, ids);
    return this.#ask(thread, entry, id, seq, ids);
  }

  #ask(
    thread: ThreadFacts,
    { at, personId: by, organisationId }: SignedEntry,
    commentId: string,
    seq: number,
    named: readonly string[],
  ): readonly string[] {
    if (named.length > 0)
      thread.asks.push({ kind: 'mention', commentId, at, by, organisationId, seq, named });
    return named;
  }

  #change(entry: Extract<CommentEntry, { commentId: string }>, seq: number): void {
    const thread = this.#threads.get(this.#threadOf.get(entry.commentId) ?? '');
    const comment = thread?.said.find(({ commentId }) => commentId === entry.commentId);
    // Only whoever wrote it changes it, and nobody once it is deleted.
    if (!thread || comment?.by !== entry.personId) return;
    if (entry.type === 'delete') {
      this.#deleted.add(entry.commentId);
      thread.said = thread.said.filter(({ commentId }) => commentId !== entry.commentId);
      thread.asks = thread.asks.filter(
        ({ commentId, kind }) => kind === 'assigned' || commentId !== entry.commentId,
      );
    } else if (entry.type === 'edit') {
      this.#edits.set(entry.commentId, entry.id);
      const known = this.#named.get(entry.commentId) ?? [];
      const fresh = mentionedIn(entry.body).filter((id) => !known.includes(id));
      if (fresh.length === 0) return;
      this.#named.set(entry.commentId, [...known, ...fresh]);
      const { commentId } = entry;
      this.#add('edit', entry, seq, {
        thread,
        commentId,
        named: this.#ask(thread, entry, commentId, seq, fresh),
      });
    }
  }

  #add(
    what: News['what'],
    { id, at, personId: by, organisationId }: SignedEntry,
    seq: number,
    about: { thread: ThreadFacts; commentId?: string; named: readonly string[] } | { block: string },
  ): void {
    const said =
      'thread' in about
        ? {
            block: about.thread.block,
            threadId: about.thread.id,
            commentId: about.commentId ?? null,
            named: about.named,
          }
        : { block: about.block, threadId: null, commentId: null, named: [] };
    this.#news.push({ id, what, at, by, organisationId, seq, ...said });
  }

  #stands({ commentId }: News): boolean {
    return commentId === null || !this.#deleted.has(commentId);
  }

  /** An objective stands for its links, and what was rated for its ratings. */
  #blockOf(target: string): string {
    const rating = readSignedId(target);
    const rated = rating?.strategyId === this.strategyId ? this.#ratings.of(rating.entryId) : undefined;
    return rated?.block ?? target.split('/')[0] ?? target;
  }
}
