import type { Problem } from '../../shared/errors.ts';
import type { Item } from './everything.ts';

/**
 * What Moothall asks of a store, whatever is behind it. Each backend is one folder beside this file and passes the
 * same contract suite (test/contract/store).
 *
 * Four kinds of thing are kept, and each changes in one way only:
 * - records: small JSON values that change by compare-and-set on a version (accounts, partnerships, sessions);
 * - ledgers: what people signed, one per strategy, appended to and never edited: only words that were taken back go;
 * - documents: Yjs updates, appended; now and then folded into a snapshot, and what they came to into the history;
 * - datasets: many bytes in chunks (what was imported), which count once a record names them.
 *
 * A promise that resolves means that the bytes are on disk. A promise that rejects means that nothing changed, except
 * where the machine itself failed (`not-saved`), when the caller may try the same write again.
 *
 * Values are what JSON can hold; what a reader gets is theirs, and what a writer passed may be reused at once. A name
 * that cannot be kept (each kind of name says what it may hold) is refused by writes with `invalid-request`; to reads
 * it is a name of nothing.
 */
export interface Store {
  records: RecordStore;
  ledgers: LedgerStore;
  documents: DocumentStore;
  history: HistoryStore;
  datasets: DatasetStore;
  ownerKeys: OwnerKeyStore;
  /** Parts that could not be read, each named, with what was done about it. Empty when all is well. */
  damage(): readonly Damage[];
  /**
   * All that is kept, as it stands when this is called: what was written before is in it, what is written while it is
   * read is not, and no writer waits for it. Records of one scope come together, as do entries of one ledger in their
   * order. What can't be read is named in its place.
   * @throws Problem `unavailable` where the disk does not answer or the store is closed meanwhile
   */
  everything(): AsyncIterable<Item>;
  /** Puts what another store's `everything` gave into this one, in which there is nothing yet. Durable once it resolves. */
  fill(items: AsyncIterable<Item>): Promise<void>;
  /** Waits for what is being written, then releases the folder or the connection. All that comes later: `unavailable`. */
  close(): Promise<void>;
}

export interface Damage {
  /** Which part, in words a person can find on the disk or in the database. */
  part: string;
  /** Where the unreadable bytes were kept. */
  keptAt: string;
  reason: string;
}

/** Kinds of record. A scope (one partnership, one session, all accounts) is what one write can change as a whole. */
export type RecordKind = string;

export interface RecordAddress {
  /**
   * The aggregate: `accounts`, `partnership:ID`, `session:ID`. Lower-case letters, digits and `-`, in parts with `:`
   * between; a part begins with a letter or a digit.
   */
  scope: string;
  /** Letters, digits and `-`. */
  kind: RecordKind;
  /** Printable ASCII without blanks. */
  id: string;
}

export interface StoredRecord<T = unknown> extends RecordAddress {
  /** Starts at 1 and grows by one with each change of this record. */
  version: number;
  /** Other names it can be looked up by, for example `person:ID` or `email:a@b.c`. */
  keys: readonly string[];
  value: T;
}

export interface RecordWrite extends RecordAddress {
  /** The version that the writer saw; 0 means "does not exist yet". */
  expect: number;
  /** The new value, or null to remove the record. */
  value: unknown;
  /** All of its keys: earlier ones are replaced, and left out means none. */
  keys?: readonly string[];
}

/** Insists, in the same write, that a record is still what the writer saw, and leaves it as it is. */
export interface RecordCheck extends RecordAddress {
  expect: number;
  unchanged: true;
}

export interface Page<T> {
  items: T[];
  /** Pass as `after` to go on; absent on the last page. */
  next?: string;
}

export interface RecordStore {
  get<T>(address: RecordAddress): Promise<StoredRecord<T> | undefined>;
  /**
   * Records of one kind in one scope, in the order of their ids: `limits.pageSize` of them unless told, never above
   * `limits.pageSizeMax`.
   */
  list<T>(
    scope: string,
    kind: RecordKind,
    options?: { after?: string; limit?: number },
  ): Promise<Page<StoredRecord<T>>>;
  /**
   * Records of one kind that carry this key, in any scope, in the order of scope and id. At most `limit` (default
   * 100). Scopes that could not be read are left out: `damage()` names them.
   */
  find<T>(kind: RecordKind, key: string, limit?: number): Promise<StoredRecord<T>[]>;
  /**
   * The refusal for a scope whose name begins so and that could not be read, or undefined where all could. For whoever
   * did not find something that may lie there: "there is no such thing" would be a guess.
   */
  unreadable(prefix: string): Promise<Problem | undefined>;
  /** The readable scopes that hold records and whose name begins so, in order: for sweeps. Pages as `list`. */
  scopes(prefix: string, options?: { after?: string; limit?: number }): Promise<Page<string>>;
  /**
   * All writes or none; all in one scope. Answers the new versions in order, 0 for a removed record. What only insists
   * on a record's version leaves it alone, so that many may do so at once and none stands in another's way.
   * @throws Problem `changed-meanwhile` where a version differs; `damaged` where the scope could not be read;
   *   `not-saved` where the disk refused.
   */
  write(writes: readonly (RecordWrite | RecordCheck)[]): Promise<number[]>;
}

export interface LedgerEntry<T = unknown> {
  id: string;
  /** Position in this ledger, from 1, without gaps. */
  seq: number;
  value: T;
}

export interface LedgerStore {
  /**
   * Appends in order. An id that the ledger already holds is not appended again: its first entry is answered, so a
   * replayed command changes nothing. With `after`, refuses (`changed-meanwhile`) unless the last seq equals it or
   * there is nothing new to append. All or none for what fits into one segment (`limits.ledgerSegmentBytes`); of a
   * longer call the beginning may be kept when the machine fails, and the same call again completes it.
   * @throws Problem also `too-large` for a single entry that no segment can hold
   */
  append<T>(
    strategyId: string,
    entries: readonly { id: string; value: T }[],
    options?: { after?: number },
  ): Promise<LedgerEntry<T>[]>;
  /**
   * Puts these values in the place of those that entries hold, for words that were taken back: id and position stay, and
   * an id that the ledger does not hold is passed over. What it held is then in none of its files. Cut off in the middle
   * it leaves some as they were, and the same call again completes it.
   */
  redact(strategyId: string, entries: readonly { id: string; value: unknown }[]): Promise<void>;
  /** Entries in order, from the one after `after`; without a limit, all. They are frozen and may be shared by readers. */
  read<T>(
    strategyId: string,
    options?: { after?: number; limit?: number },
  ): Promise<{ items: LedgerEntry<T>[]; last: number }>;
  get<T>(strategyId: string, id: string): Promise<LedgerEntry<T> | undefined>;
  /**
   * Removes everything of it, damaged copies too: only once the strategy itself is gone for good. Cut off in the middle
   * it leaves the beginning, and the same call again completes it.
   */
  remove(strategyId: string): Promise<void>;
}

/** One Yjs update with who sent it and when. */
export interface DocumentUpdate {
  update: Uint8Array;
  personId: string;
  /** Milliseconds since 1970, by the server's clock. */
  at: number;
  /** Yjs client ids that wrote in this document for the first time, each with the person who owns it from now on. */
  owners?: ReadonlyMap<number, string> | undefined;
}

export interface StoredUpdate extends Omit<DocumentUpdate, 'owners'> {
  seq: number;
}

export interface DocumentSnapshot {
  /** The whole document as one Yjs update, holding all updates up to and including `seq`. */
  state: Uint8Array;
  seq: number;
}

/** What the updates that a compaction deletes came to. */
export interface FoldedPast {
  /** Position of the snapshot that these updates follow; 0 for none. */
  from: number;
  /** What they changed: one entry of the history. */
  changes: unknown;
  versions: readonly DocumentVersion[];
}

export interface ListedDocument {
  documentId: string;
  /** There is nothing in its log after its snapshot. */
  isFolded: boolean;
}

export interface DocumentStore {
  /**
   * Durable before it resolves. One call may carry many documents: one group commit. Answers the last seq of each. A
   * client id that has an owner keeps it. What was told `not-saved` is read by nobody as long as this process runs, nor
   * by the next one where this one could write once more before it ended.
   */
  append(batches: readonly { documentId: string; updates: readonly DocumentUpdate[] }[]): Promise<number[]>;
  /**
   * The snapshot, if any, and the updates after it. A torn tail is cut and reported, not fatal; damage further inside
   * is (`damaged`). Undefined for an unknown id.
   */
  load(
    documentId: string,
  ): Promise<{ snapshot: DocumentSnapshot | undefined; updates: StoredUpdate[] } | undefined>;
  /** Which person owns which Yjs client id. Empty for an unknown id, and for a document whose owners were forgotten. */
  owners(documentId: string): Promise<Map<number, string>>;
  /**
   * Writes the snapshot and what the updates in it came to, and deletes them: all or nothing. A snapshot older than the
   * stored one, or of updates that are not stored yet, is refused (`wrong-state`): it would lose updates. So is a past
   * that does not begin at the stored snapshot: it would tell of changes twice, or leave some out.
   */
  compact(documentId: string, snapshot: DocumentSnapshot, past?: FoldedPast): Promise<void>;
  /** All documents in the order of their ids: for sweeps. Pages as `RecordStore.list`. */
  list(options?: { after?: string; limit?: number }): Promise<Page<ListedDocument>>;
  /** Removes everything of it, its history too. */
  remove(documentId: string): Promise<void>;
}

/** The state of a document at one moment. */
export interface DocumentVersion<T = unknown> {
  /** Ids sort by time. */
  id: string;
  /** What is known of it without opening it: any JSON. */
  facts: T;
  state: Uint8Array;
}

/** The past of documents: what compactions left of it, and versions that somebody wanted to keep. */
export interface HistoryStore {
  /** Newest first, by id: `limits.pageSize` of them unless told. `before` is the id to go on after. */
  versions<T>(
    documentId: string,
    options?: { before?: string; limit?: number },
  ): Promise<Page<Omit<DocumentVersion<T>, 'state'>>>;
  version<T>(documentId: string, id: string): Promise<DocumentVersion<T> | undefined>;
  /** Keeps a version in the place of one of the same id. */
  putVersion(documentId: string, version: DocumentVersion): Promise<void>;
  /** Removes versions; those that there are not are passed over. */
  removeVersions(documentId: string, ids: readonly string[]): Promise<void>;
  /** What compactions left, newest first, each under the position up to which it reaches. Pages as `versions`. */
  changes<T>(
    documentId: string,
    options?: { before?: string; limit?: number },
  ): Promise<Page<{ seq: number; changes: T }>>;
}

/**
 * Many bytes under one name, in chunks of at most `limits.datasetChunkBytes`. Each dataset belongs to an owner: the
 * partnership that brought it. Chunks are written one by one, so half a dataset may stay behind: whoever writes one says in
 * a record, afterwards, that it counts, and removes what no record names. Both ids are lower-case letters, digits and `-`.
 */
export interface DatasetStore {
  /** Keeps a chunk in the place of one that was there. Positions start at 0. @throws Problem `too-large` */
  put(ownerId: string, datasetId: string, position: number, bytes: Uint8Array): Promise<void>;
  /** @throws Problem `damaged` for one that is not as it was written */
  chunk(ownerId: string, datasetId: string, position: number): Promise<Uint8Array | undefined>;
  /** Ids of an owner's datasets, in order. Pages as records do. */
  list(ownerId: string, options?: { after?: string; limit?: number }): Promise<Page<string>>;
  /** Removes one of an owner's datasets, or without its id all of them. */
  remove(ownerId: string, datasetId?: string): Promise<void>;
}

/**
 * Keys of the owner's link. They are issued by the server at its first start and by `npm run owner-link`, which may
 * run beside the server, so this part does not lie behind the lock on the folder.
 */
export interface OwnerKeyStore {
  /** A fresh key; earlier unused ones stop working. */
  issue(): Promise<string>;
  /** The unused key, if there is one. */
  current(): Promise<string | undefined>;
  /**
   * `consumed` for exactly one caller for each key. Afterwards, and for a key that a fresh one replaced, `spent`; for
   * what never was a key, `unknown`.
   */
  consume(key: string): Promise<'consumed' | 'spent' | 'unknown'>;
  /** SHA-256, in hex and in order, of every key that there ever was. */
  known(): Promise<string[]>;
  /** From now on these were keys, and are spent. */
  addSpent(hashes: readonly string[]): Promise<void>;
}
