import type { Passage } from '../../../shared/comments/anchor.ts';
import type { PartText } from '../../../shared/comments/partText.ts';
import type { Highlight, PassageEnd } from '../live/highlights.ts';

/** A thread’s passage, where it stands now. */
export interface Placed extends Passage {
  thread: string;
  proposed: string | null;
}

/** Cuts passages, which may lie over each other, into what is to be shaded: each piece of words once. */
export function segmentsOf(
  part: PartText,
  passages: readonly Placed[],
  lit: string | null,
): readonly Highlight[] {
  if (passages.length === 0) return [];
  const starts = [...passages].sort((a, b) => a.from - b.from);
  const edges = [...new Set(passages.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const found: Highlight[] = [];
  let open: Placed[] = [];
  let next = 0;
  let run = 0;
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined) break;
    open = open.filter((passage) => passage.to > from);
    for (let begins = starts[next]; begins?.from === from; begins = starts[next]) {
      open.push(begins);
      next += 1;
    }
    if (open.length === 0) continue;
    while ((part.runs[run]?.from ?? Infinity) + (part.runs[run]?.length ?? 0) <= from) run += 1;
    for (let at = run; (part.runs[at]?.from ?? Infinity) < to; at += 1) {
      const piece = pieceOf(part, at, { from, to });
      if (piece) found.push({ ...piece, ...aboutOf(part, open, lit, to) });
    }
  }
  return lastAlone(found);
}

function pieceOf(part: PartText, at: number, { from, to }: Passage) {
  const run = part.runs[at];
  if (!run) return null;
  const start = Math.max(from, run.from) - run.from;
  const end = Math.min(to, run.from + run.length) - run.from;
  return start < end ? { text: run.text, from: start, to: end, position: run.position + start } : null;
}

function aboutOf(part: PartText, open: readonly Placed[], lit: string | null, to: number) {
  const ending = open
    .filter((passage) => passage.to === to)
    .map(
      ({ thread, proposed, ...passage }): PassageEnd => ({
        thread,
        quote: part.words.slice(passage.from, passage.to),
        proposed,
      }),
    );
  return {
    threads: open.map(({ thread }) => thread),
    lit: open.some(({ thread }) => thread === lit),
    replaced: open.some(({ proposed }) => proposed !== null),
    ending,
  };
}

/** A passage over several paragraphs ends once, in the last of them. */
function lastAlone(found: readonly Highlight[]): readonly Highlight[] {
  return found.map((piece, index) => {
    const after = found[index + 1];
    return after && after.ending.length > 0 && sameEnds(piece, after) ? { ...piece, ending: [] } : piece;
  });
}

function sameEnds({ ending: one }: Highlight, { ending: other }: Highlight): boolean {
  return one.length === other.length && one.every(({ thread }, index) => thread === other[index]?.thread);
}
