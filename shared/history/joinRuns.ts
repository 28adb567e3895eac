import type { TextRun } from './textRuns.ts';

/**
 * Words that changed with nothing but a space between them read as one change: what was there, then what is. Two texts
 * that share no word would otherwise be told in alternating words, which nobody can read.
 */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') joined.push({ text: removed, change: 'removed' });
    if (added !== '') joined.push({ text: added, change: 'added' });
    removed = '';
    added = '';
  };
  for (const [index, { text, change }] of runs.entries()) {
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else if (isBetween(runs, index)) {
      removed += text;
      added += text;
    } else {
      settle();
      joined.push({ text, change });
    }
  }
  settle();
  return joined;
}

/** A space with words on both sides of it in the text before, and in the text after, that all changed. */
function isBetween(runs: readonly TextRun[], index: number): boolean {
  return (
    /^[^\S\n]+$/.test(runs[index]?.text ?? '') &&
    replaces(runs.slice(Math.max(0, index - 2), index)) &&
    replaces(runs.slice(index + 1, index + 3))
  );
}

function replaces(pair: readonly TextRun[]): boolean {
  return pair.some(({ change }) => change === 'removed') && pair.some(({ change }) => change === 'added');
}
