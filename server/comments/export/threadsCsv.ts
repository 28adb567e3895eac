import type { CommentView, ThreadView } from '../../../shared/api/threads.ts';
import { type CsvCell, csvText } from '../../../shared/csv.ts';
import type { GatheredThreads } from './gatherThreads.ts';
import { aboutWords, bodyWords, reactionsWords } from './threadWords.ts';

const head = [
  ...['Thread', 'About', 'Target', 'Passage', 'Passage still in the text', 'Suggested words', 'Decided'],
  ...['Status', 'Resolved by', 'Resolved on', 'Note', 'Answer needed by', 'Whose to answer'],
  ...['Comment', 'Written on', 'By', 'Organisation', 'Words', 'Edited on', 'Reactions'],
];

/** Threads as a table: a line for each comment, with its thread in front of it. */
export function threadsCsv(gathered: GatheredThreads): string {
  const rows = gathered.threads.flatMap((thread, index) => {
    const before = threadCells(thread, index + 1, gathered);
    return thread.comments.map((comment, place) => [...before, ...commentCells(comment, place + 1)]);
  });
  return csvText([head, ...rows]);
}

function threadCells(thread: ThreadView, number: number, gathered: GatheredThreads): CsvCell[] {
  const { quote, attached, suggestion, resolvedBy } = thread;
  const isThere = attached === null ? null : attached ? 'yes' : 'no';
  return [
    ...[number, aboutWords(thread, gathered), thread.target, quote, isThere],
    ...[suggestion?.text ?? null, suggestion?.decision ?? null],
    ...[thread.status, resolvedBy?.personName ?? null, resolvedBy?.at ?? null, thread.resolvedNote],
    ...[thread.due, thread.assigned?.name ?? null],
  ];
}

function commentCells(comment: CommentView, number: number): CsvCell[] {
  const { at, author, editedAt } = comment;
  return [
    ...[number, at, author.personName, author.organisation],
    ...[bodyWords(comment), editedAt, reactionsWords(comment)],
  ];
}
