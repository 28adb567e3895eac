/** A piece of text, and what became of it. */
export interface Run {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** So many characters of unchanged words stay on each side of a change: enough to know the place again. */
const kept = 80;

/** Cuts unchanged stretches down to the words next to a change; an ellipsis says where words are left out. */
export function shortRuns(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.change !== 'same') return run;
    const head = index > 0 ? kept : 0;
    const tail = index < runs.length - 1 ? kept : 0;
    if (run.text.length <= head + tail + kept) return run;
    const parts = [firstWords(run.text, head), '…', lastWords(run.text, tail)];
    return { ...run, text: parts.filter((part) => part !== '').join(' ') };
  });
}

function firstWords(text: string, chars: number): string {
  return text.slice(0, chars).replace(/\S*$/, '').trimEnd();
}

function lastWords(text: string, chars: number): string {
  return chars === 0 ? '' : text.slice(-chars).replace(/^\S*/, '').trimStart();
}
