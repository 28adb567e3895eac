import { diffLines, diffWordsWithSpace } from 'diff';
import { joinRuns } from './joinRuns.ts';

/** A piece of text, and what became of it. */
export interface TextRun {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/**
 * Texts that differ in more words than this are told apart line by line, or as a whole: the time grows with the square
 * of it, and nobody could read so many marks.
 */
const mostEdits = 400;

/** How one text became another, in runs of whole words. Joined without the added ones they give the first text. */
export function textRuns(before: string, after: string): TextRun[] {
  const options = { maxEditLength: mostEdits };
  const found = diffWordsWithSpace(before, after, options) ?? diffLines(before, after, options);
  if (!found) return whole(before, after);
  return joinRuns(
    found.map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'same',
    })),
  );
}

function whole(before: string, after: string): TextRun[] {
  const runs: TextRun[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
  return runs.filter(({ text }) => text !== '');
}
