import type * as Y from 'yjs';
import type { Problem } from '../../shared/errors.ts';
import type { Checked } from './checkUpdate.ts';
import type { Member } from './member.ts';
import type { Owned } from './owners.ts';

/** A client's update. */
export interface UpdateItem extends Checked {
  kind: 'update';
  from: Member;
  update: Uint8Array;
  /** What its connection holds for it until it is processed. */
  bytes: number;
  /** It holds all that the server lacked. */
  whole: boolean;
  /** Whether the person may write, as the records said when it came in. */
  allowed: boolean;
}

/** An edit by the server, for a command. */
export interface EditItem {
  kind: 'edit';
  personId: string;
  make(doc: Y.Doc): unknown;
  /** It is on disk. */
  done(result: unknown): void;
  /** It was not made, and no part of it stays. */
  failed(error: unknown): void;
}

export interface MarkItem {
  kind: 'mark';
  from: Member;
  mark: number;
  /** What its connection holds for it until it is processed. */
  bytes: number;
}

/** Somebody wants to see the document. They see it only as it is on disk. */
export interface QuestionItem {
  kind: 'question';
  answer(doc: Y.Doc): void;
  failed(problem: Problem): void;
}

/** What waits for its turn in a room, in the order in which it came. */
export type Item = UpdateItem | EditItem | MarkItem | QuestionItem;

export type WriteItem = UpdateItem | EditItem;

/** What happened to the document in one turn and is not on disk yet. */
export interface Change {
  /** What became new; undefined for an edit that found all as it wished, which still waits for what it found. */
  update: Uint8Array | undefined;
  personId: string;
  at: number;
  /** Yjs client ids that wrote for the first time, each with who owns it from now on. */
  owners: Owned | undefined;
  /** Who needs no echo of it. */
  from: Member | undefined;
  /** The command that waits for it, with what its edit answered. */
  edit: { item: EditItem; result: unknown } | undefined;
}
