import type { Person } from '../../people/access.ts';
import { docxOf } from '../../strategy/export/docxOf.ts';
import { attachmentNamed } from '../../strategy/export/fileName.ts';
import { type GatheredThreads, gatherThreads, type ThreadExportParts } from './gatherThreads.ts';
import { threadsBlocks } from './threadsBlocks.ts';
import { threadsCsv } from './threadsCsv.ts';

/** A file as HTTP sends it. */
interface ThreadsFile {
  type: string;
  /** The value of Content-Disposition. */
  disposition: string;
  content: string | Buffer;
}

/**
 * All threads of a strategy with their quotes as a file. What somebody deleted stands in none; its place does.
 * @throws Problem `not-found` for who is no member
 */
export async function exportThreads(
  parts: ThreadExportParts,
  person: Person,
  strategyId: string,
  format: 'docx' | 'csv' | 'json',
): Promise<ThreadsFile> {
  const gathered = await gatherThreads(parts, person, strategyId);
  const title = `Comments on ${gathered.title}`;
  const disposition = attachmentNamed(title, gathered.at, format);
  switch (format) {
    case 'json':
      return { type: 'application/json; charset=utf-8', disposition, content: threadsJson(gathered) };
    case 'csv':
      return { type: 'text/csv; charset=utf-8', disposition, content: threadsCsv(gathered) };
    case 'docx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        disposition,
        content: await docxOf(title, threadsBlocks(gathered)),
      };
  }
}

/** As programs read threads, without whose they are to whoever exported them. */
function threadsJson({ strategyId, title, at, threads }: GatheredThreads): string {
  const written = threads.map(({ comments, ...thread }) => ({
    ...thread,
    comments: comments.map(({ mine: _mine, reactions, ...comment }) => ({
      ...comment,
      reactions: reactions.map(({ reaction, word, people }) => ({ reaction, word, people })),
    })),
  }));
  return JSON.stringify({ strategy: { id: strategyId, title }, exportedAt: at, threads: written }, null, 2);
}
