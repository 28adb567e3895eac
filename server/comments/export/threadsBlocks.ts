import type { CommentView, ThreadView } from '../../../shared/api/threads.ts';
import { closedByDecision } from '../../../shared/comments/closedByDecision.ts';
import { type Block, heading, quote, table, text } from '../../strategy/export/blocks.ts';
import { dayInWords } from '../../strategy/export/words.ts';
import type { GatheredThreads } from './gatherThreads.ts';
import { aboutWords, bodyWords, reactionsWords } from './threadWords.ts';

/** Threads as a document reads them, without its title: grouped by what they are about. */
export function threadsBlocks(gathered: GatheredThreads): Block[] {
  const { threads, at } = gathered;
  const open = threads.filter(({ status }) => status === 'open').length;
  const many = threads.length === 1 ? '1 thread' : `${threads.length} threads`;
  const blocks = text(`${many}, of which ${open} open, as of ${dayInWords(at)}.`);
  let about = '';
  for (const [index, thread] of threads.entries()) {
    const words = aboutWords(thread, gathered);
    if (words !== about) blocks.push(heading(2, words));
    about = words;
    blocks.push(...threadBlocks(thread, index + 1));
  }
  return blocks;
}

function threadBlocks(thread: ThreadView, number: number): Block[] {
  const { quote: passage, attached, suggestion, comments } = thread;
  return [
    heading(3, `Thread ${number}: ${thread.status}`),
    ...quote(passage),
    ...text(attached === false ? 'These words are no longer in the text.' : ''),
    ...text(suggestion ? suggestionWords(suggestion) : ''),
    ...text(askedWords(thread)),
    ...table(['Who', 'When', 'What'], comments.map(commentCells)),
    ...text(resolvedWords(thread)),
  ];
}

function suggestionWords({
  text: words,
  decision,
  reason,
  by,
}: NonNullable<ThreadView['suggestion']>): string {
  const suggested = words === '' ? 'Suggested: leave these words out.' : `Suggested instead: “${words}”.`;
  if (decision === null || by === null) return `${suggested} Not decided yet.`;
  const why = reason === null ? '' : `: ${reason}`;
  return `${suggested} ${decision === 'accepted' ? 'Accepted' : 'Declined'} by ${by.personName}, ${dayInWords(by.at)}${why}.`;
}

function askedWords({ due, assigned }: ThreadView): string {
  if (due === null && assigned === null) return '';
  const who = assigned === null ? '' : ` from ${assigned.name}`;
  return `An answer is needed${who}${due === null ? '' : ` by ${dayInWords(due)}`}.`;
}

function resolvedWords(thread: ThreadView): string {
  const { resolvedBy, resolvedNote } = thread;
  if (resolvedBy === null || closedByDecision(thread)) return '';
  const note = resolvedNote === null ? '.' : `: ${resolvedNote}`;
  return `Resolved by ${resolvedBy.personName}, ${dayInWords(resolvedBy.at)}${note}`;
}

function commentCells(comment: CommentView): string[] {
  const { author, at, editedAt } = comment;
  const edited = editedAt === null ? '' : `\nedited ${dayInWords(editedAt)}`;
  const said = [bodyWords(comment), reactionsWords(comment)].filter((words) => words !== '');
  return [`${author.personName}\n${author.organisation}`, `${dayInWords(at)}${edited}`, said.join('\n')];
}
