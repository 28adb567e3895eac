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
  const starts = inOrder(passages) ? passages : [...passages].sort((a, b) => a.from - b.from);
  const edges = edgesOf(passages);
  const found: Highlight[] = [];
  let open: Placed[] = [];
  let next = 0;
  let run = 0;
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0];
    if (open.some((passage) => passage.to <= from)) open = open.filter((passage) => passage.to > from);
    for (let begins = starts[next]; begins?.from === from; begins = starts[next]) {
      open.push(begins);
      next += 1;
    }
    if (open.length === 0) continue;
    while ((part.runs[run]?.from ?? Infinity) + (part.runs[run]?.length ?? 0) <= from) run += 1;
    for (let at = run; (part.runs[at]?.from ?? Infinity) < to; at += 1) {
      const piece = pieceOf(part, at, from, to);
      if (piece === null) continue;
      const { threads, isLit, replaced, ending } = aboutOf(part, open, lit, to);
      // Written out: thousands are made for each letter that somebody types.
      const { text, position } = piece;
      found.push({ text, from: piece.from, to: piece.to, position, threads, lit: isLit, replaced, ending });
    }
  }
  return lastAlone(found);
}

function inOrder(passages: readonly Placed[]): boolean {
  return passages.every(({ from }, index) => index === 0 || (passages[index - 1]?.from ?? 0) <= from);
}

/** Where a passage begins or ends, each place once, in order. */
function edgesOf(passages: readonly Placed[]): Uint32Array {
  const all = new Uint32Array(passages.length * 2);
  let next = 0;
  for (const { from, to } of passages) {
    all[next] = from;
    all[next + 1] = to;
    next += 2;
  }
  // Numbers by themselves sort without being compared one by one.
  all.sort();
  let kept = 0;
  for (const each of all) {
    if (kept > 0 && all[kept - 1] === each) continue;
    all[kept] = each;
    kept += 1;
  }
  return all.subarray(0, kept);
}

function pieceOf(part: PartText, at: number, from: number, to: number) {
  const run = part.runs[at];
  if (!run) return null;
  const start = Math.max(from, run.from) - run.from;
  const end = Math.min(to, run.from + run.length) - run.from;
  return start < end ? { text: run.text, from: start, to: end, position: run.position + start } : null;
}

function aboutOf(part: PartText, open: readonly Placed[], lit: string | null, to: number) {
  const ending: PassageEnd[] = [];
  for (const { thread, proposed, from, to: end } of open) {
    if (end === to) ending.push({ thread, quote: part.words.slice(from, end), proposed });
  }
  return {
    threads: open.map(({ thread }) => thread),
    isLit: open.some(({ thread }) => thread === lit),
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
