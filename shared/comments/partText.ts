import * as Y from 'yjs';
import type { Passage } from './anchor.ts';
import { searchIn } from './wordSearch.ts';

/** One shared text of a part. */
export interface Run {
  text: Y.XmlText;
  /** Of its first letter in `PartText.words`. */
  from: number;
  length: number;
  /** Of its first letter as an editor counts: a letter is 1, and so is each edge of an element. */
  position: number;
}

/** Letters that were written one after the other, or what is left of them. */
interface Piece {
  clock: number;
  length: number;
  /** Where they stand in the words; where they stood, once they are deleted. */
  at: number;
  live: boolean;
}

/**
 * A part of the strategy (a title, a narrative) as one string, a line for each block, with the way from it to the shared
 * texts and back. Holds for as long as the part does not change.
 */
export interface PartText {
  fragment: Y.XmlFragment;
  words: string;
  runs: readonly Run[];
  pieces: ReadonlyMap<number, readonly Piece[]>;
  /** Every place where a quote stands in the words: see `searchIn`. */
  placesOf: (quote: string) => readonly Passage[];
}

/** Reads a part. Goes once through all that was ever written in it, so that then each letter is found at once. */
export function readPart(fragment: Y.XmlFragment): PartText {
  const runs: Run[] = [];
  const pieces = new Map<number, Piece[]>();
  let words = '';
  let position = 0;
  let last: Y.XmlText | undefined;
  const steps: unknown[] = fragment.toArray().reverse();
  while (steps.length > 0) {
    const step = steps.pop();
    if (step instanceof Y.XmlText) {
      if (last !== undefined && last.nextSibling !== step) words += '\n';
      const from = words.length;
      words += readText(step, from, pieces);
      runs.push({ text: step, from, length: words.length - from, position });
      position += words.length - from;
      last = step;
    } else if (step instanceof Y.XmlElement) {
      position += 1;
      if (step.nodeName === 'hardBreak') continue;
      steps.push(endOfElement);
      // One by one: an element can have more children than a call can have arguments.
      for (const child of step.toArray().reverse()) steps.push(child);
    } else if (step === endOfElement) position += 1;
  }
  for (const each of pieces.values()) each.sort((a, b) => a.clock - b.clock);
  return { fragment, words, runs, pieces, placesOf: searchIn(words) };
}

const endOfElement = Symbol('end of element');

/** The words of one text, with one sign for each thing that is no letter; notes where each piece of writing stands. */
function readText(text: Y.XmlText, from: number, pieces: Map<number, Piece[]>): string {
  let words = '';
  for (let item = text._start; item; item = item.right) {
    const { client, clock } = item.id;
    const live = !item.deleted && item.countable;
    let known = pieces.get(client);
    if (known === undefined) {
      known = [];
      pieces.set(client, known);
    }
    known.push({ clock, length: item.length, at: from + words.length, live });
    if (!live) continue;
    words += item.content instanceof Y.ContentString ? item.content.str : '\ufffc'.repeat(item.length);
  }
  return words;
}

/**
 * Where a letter begins in the words, and whether it is still there; where it stood, once it is deleted. Undefined where it
 * is not in this part, or the whole paragraph that it was in is gone.
 */
export function findLetter(
  part: PartText,
  { client, clock }: { client: number; clock: number },
): { at: number; live: boolean } | undefined {
  const pieces = part.pieces.get(client);
  if (pieces === undefined) return undefined;
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (clock < piece.clock) high = middle - 1;
    else if (clock >= piece.clock + piece.length) low = middle + 1;
    else return { at: piece.live ? piece.at + (clock - piece.clock) : piece.at, live: piece.live };
  }
  return undefined;
}

/** The run that has the letter at this place of the words. Undefined between two runs. */
export function runAt(part: PartText, at: number): Run | undefined {
  let [low, high] = [0, part.runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = part.runs[middle];
    if (run === undefined) return undefined;
    if (at < run.from) high = middle - 1;
    else if (at >= run.from + run.length) low = middle + 1;
    else return run;
  }
  return undefined;
}
