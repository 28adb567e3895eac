import { performance } from 'node:perf_hooks';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { passagesOf } from '../../client/strategy/comments/passages.ts';
import { openLiveStrategy } from '../../client/strategy/live/liveStrategy.ts';
import { makeAnchor } from '../../shared/comments/anchorMake.ts';
import { readPart } from '../../shared/comments/partText.ts';
import { type ProseAddress, proseAt } from '../../shared/strategy/document.ts';
import * as edit from '../../shared/strategy/edit.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';

export interface AnchorTimes {
  /** Milliseconds that one remote edit takes with all passages placed anew, and without any. */
  median: number;
  worst: number;
  without: number;
  /** The passages of all threads placed for the first time. */
  first: number;
  /** How many stand somewhere in the end. */
  standing: number;
}

const by = { personId: 'bench', at: '2026-01-01T00:00:00.000Z' };
const runs = 200;

/**
 * A page's 2,000 threads on passages, in `texts` narratives, while somebody else writes in one of them: every letter is a
 * transaction of its own, in another place, so that the text falls into many pieces. `gone` of ten passages were deleted before.
 */
export function measureAnchors(texts: number, gone: number, threads = 2_000): AnchorTimes {
  const doc = new Y.Doc();
  edit.fillNewStrategy(doc, { title: 'Bench', vision: '' });
  const each = Math.ceil(threads / texts);
  const addresses = Array.from({ length: texts }, (_, text): ProseAddress => {
    const narrative = Array.from(
      { length: each },
      (__, n) => `${wordOf(text, n)}${n % 50 === 49 ? '\n' : ' '}`,
    );
    const id = edit.addObjective(doc, by, null, {
      title: `Objective ${text}`,
      narrative: narrative.join(''),
    });
    return { of: 'objective', id, field: 'narrative' };
  });
  const shown = addresses
    .flatMap((address, text) => {
      const part = readPart(fragmentAt(doc, address));
      return Array.from({ length: each }, (_, n) => {
        const word = wordOf(text, n);
        const from = part.words.indexOf(word);
        const quoted = makeAnchor(part, 'narrative', { from, to: from + word.length });
        if (!quoted) throw new Error('no passage');
        return { ...quoted, id: `${text}-${n}`, address, proposed: null };
      });
    })
    .slice(0, threads);
  for (const { address, quote } of shown.filter((_, n) => n % 10 < gone)) take(doc, address, quote);

  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const { personId } = by;
  const server = { origin: {}, clocks: () => new Map(), reachable: () => true, behind: () => false };
  const awareness = new Awareness(doc);
  const live = openLiveStrategy({ strategyId: 's', doc, awareness, personId, server });
  const [address] = addresses;
  if (!address) throw new Error('no text');
  const without = edits(doc, other, address, 'a');
  const before = performance.now();
  const passages = passagesOf(live);
  passages.show(shown);
  const first = performance.now() - before;
  const times = edits(doc, other, address, 'b');
  const standing = new Set(
    objectivesOf(readStrategy(doc).strategy).flatMap(({ id }) =>
      live.highlights.at(`objective.${id}.narrative`).flatMap((highlight) => highlight.threads),
    ),
  ).size;
  live.destroy();
  // Else its clock keeps this process up.
  awareness.destroy();
  return { median: middle(times), worst: Math.max(...times), without: middle(without), first, standing };
}

/** Nine letters: 2,000 of them are a narrative of the greatest length. */
function wordOf(text: number, n: number): string {
  return `w${text}n${n}`.padEnd(9, 'x');
}

/** How long each letter of somebody else's took to come in. */
function edits(doc: Y.Doc, other: Y.Doc, address: ProseAddress, letter: string): number[] {
  const times: number[] = [];
  const take = (update: Uint8Array) => {
    const before = performance.now();
    Y.applyUpdate(doc, update);
    times.push(performance.now() - before);
  };
  other.on('update', take);
  const texts = readPart(fragmentAt(other, address)).runs.map(({ text }) => text);
  for (let run = 0; run < runs; run += 1) {
    const text = texts[run % texts.length];
    text?.insert((run * 37) % Math.max(1, text.length), letter);
  }
  other.off('update', take);
  return times;
}

function take(doc: Y.Doc, address: ProseAddress, quote: string): void {
  const part = readPart(fragmentAt(doc, address));
  const from = part.words.indexOf(quote);
  for (const run of [...part.runs].reverse()) {
    const start = Math.max(from, run.from);
    const end = Math.min(from + quote.length, run.from + run.length);
    if (from >= 0 && start < end) run.text.delete(start - run.from, end - start);
  }
}

function fragmentAt(doc: Y.Doc, address: ProseAddress): Y.XmlFragment {
  const fragment = proseAt(doc, address);
  if (!fragment) throw new Error('no such text');
  return fragment;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
