import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Quoted } from '../../../shared/comments/anchor.ts';
import { makeAnchor } from '../../../shared/comments/anchorMake.ts';
import { resolveAnchor } from '../../../shared/comments/anchorResolve.ts';
import { findLetter, readPart } from '../../../shared/comments/partText.ts';
import { sameWords } from '../../../shared/comments/quoteMatch.ts';
import fc from '../../support/fastCheck.ts';
import { copyOf, fragmentIn, merge, proseOf } from './passages.ts';

const beginning =
  'We will cut the gap in healthy life. Every home is warm.\nNobody waits for a route into good work.';

/** What one of them does next. Numbers pick among what is there at that moment. */
const anyAct = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('type', 'type', 'erase', 'format', 'part', 'join', 'undo', 'redo', 'meet'),
  one: fc.nat(200),
  two: fc.nat(30),
  words: fc.constantFrom('warm ', 'a', ' homes', 'the gap', '. ', '😀', 'Every home is warm.'),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

interface Peer {
  doc: Y.Doc;
  undo: Y.UndoManager;
}

function act(peers: readonly Peer[], { who, what, one, two, words }: Act): void {
  const peer = peers[who % peers.length];
  if (!peer) return;
  const fragment = fragmentIn(peer.doc);
  const { runs } = readPart(fragment);
  const run = runs[one % Math.max(1, runs.length)];
  const text = run?.text;
  const at = (one * 7) % Math.max(1, (text?.length ?? 0) + 1);
  if (what === 'meet') merge(...peers.map(({ doc }) => doc));
  else if (what === 'undo') peer.undo.undo();
  else if (what === 'redo') peer.undo.redo();
  else if (!text) return;
  else if (what === 'type') text.insert(at, words);
  else if (what === 'erase') text.delete(at, Math.min(two, text.length - at));
  else if (what === 'format') text.format(at, Math.min(two, text.length - at), { bold: true });
  else restructure(peer.doc, fragment, text, at, what);
  peer.undo.stopCapturing();
}

/** As an editor does: what goes to another paragraph is taken away and written anew. */
function restructure(doc: Y.Doc, fragment: Y.XmlFragment, text: Y.XmlText, at: number, how: 'part' | 'join') {
  const index = fragment.toArray().findIndex((element: unknown) => element === text.parent);
  doc.transact(() => {
    if (how === 'part') {
      const moved = text
        .toString()
        .slice(at)
        .replace(/<[^>]*>/g, '');
      text.delete(at, text.length - at);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(moved)]);
      fragment.insert(index + 1, [paragraph]);
    } else {
      const next: unknown = fragment.get(index + 1);
      const follower: unknown = next instanceof Y.XmlElement ? next.get(0) : undefined;
      if (!(follower instanceof Y.XmlText)) return;
      text.insert(text.length, follower.toString().replace(/<[^>]*>/g, ''));
      fragment.delete(index + 1, 1);
    }
  });
}

function open(doc: Y.Doc): Peer {
  return { doc, undo: new Y.UndoManager(fragmentIn(doc), { captureTimeout: 0 }) };
}

function threePeers(): Peer[] {
  const doc = proseOf(beginning);
  return [open(doc), open(copyOf(doc)), open(copyOf(doc))];
}

const anyPassage = fc.tuple(fc.nat(beginning.length - 1), fc.integer({ min: 1, max: 40 }));

function comment(doc: Y.Doc, [from, length]: readonly [number, number]): Quoted | null {
  const part = readPart(fragmentIn(doc));
  return makeAnchor(part, 'narrative', { from, to: Math.min(part.words.length, from + length) });
}

const where = (doc: Y.Doc, quoted: Quoted) => resolveAnchor(readPart(fragmentIn(doc)), quoted);

describe('whatever two or three people do', { timeout: 30_000 }, () => {
  test('everybody who has the same words finds the same passage, undo or not', () => {
    fc.assert(
      fc.property(anyPassage, fc.array(anyAct, { maxLength: 25 }), (passage, acts) => {
        const peers = threePeers();
        const docs = peers.map(({ doc }) => doc);
        const quoted = comment(docs[0] ?? new Y.Doc(), passage);
        fc.pre(quoted !== null);
        for (const each of acts) act(peers, each);
        merge(...docs);
        const newcomer = copyOf(docs[0] ?? new Y.Doc());
        const [first, ...others] = [...docs, newcomer].map((doc) => where(doc, quoted));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 120 },
    );
  });

  test('a passage is between its first and last letter, or the quote to the letter, and never empty', () => {
    fc.assert(
      fc.property(anyPassage, fc.array(anyAct, { maxLength: 25 }), (passage, acts) => {
        const peers = threePeers();
        const docs = peers.map(({ doc }) => doc);
        const quoted = comment(docs[0] ?? new Y.Doc(), passage);
        fc.pre(quoted !== null);
        for (const each of acts) {
          act(peers, each);
          for (const doc of docs) {
            const part = readPart(fragmentIn(doc));
            const found = resolveAnchor(part, quoted);
            if (!found) continue;
            const words = part.words.slice(found.from, found.to);
            expect(words.trim()).not.toBe('');
            if (sameWords(words, quoted.quote)) continue;
            const first = findLetter(part, quoted.anchor.start.item);
            const last = findLetter(part, quoted.anchor.end.item);
            expect(first?.at).toBeLessThanOrEqual(found.from);
            expect(last && last.at + (last.live ? 1 : 0)).toBeGreaterThanOrEqual(found.to);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  test('what is written outside of a passage leaves it as it is', () => {
    const outside = fc.record({
      words: fc.constantFrom('x', ' and ', 'Every home is warm.', 'the gap', '😀'),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      who: fc.nat(1),
      erase: fc.boolean(),
    });
    fc.assert(
      fc.property(anyPassage, fc.array(outside, { maxLength: 20 }), (passage, acts) => {
        const doc = proseOf(beginning);
        const quoted = comment(doc, passage);
        fc.pre(quoted !== null);
        const docs = [doc, copyOf(doc)];
        for (const { words, place, who, erase } of acts) {
          const its = docs[who] ?? doc;
          const part = readPart(fragmentIn(its));
          const found = resolveAnchor(part, quoted);
          expect(found && part.words.slice(found.from, found.to)).toBe(quoted.quote);
          if (!found) return;
          const at = outsideOf(found, part.words.length, place);
          const run = part.runs.find(({ from, length }) => at >= from && at <= from + length);
          if (!run) continue;
          const free = at <= found.from ? found.from - at : part.words.length - at;
          const index = at - run.from;
          if (erase) run.text.delete(index, Math.min(3, free, run.length - index));
          else run.text.insert(index, words);
        }
        merge(...docs);
        for (const each of docs) {
          const found = where(each, quoted);
          expect(found && readPart(fragmentIn(each)).words.slice(found.from, found.to)).toBe(quoted.quote);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('a passage of which no letter is left is gone, unless its words stand somewhere once', () => {
    fc.assert(
      fc.property(anyPassage, fc.array(anyAct, { maxLength: 10 }), (passage, acts) => {
        const peers = threePeers().slice(0, 1);
        const doc = peers[0]?.doc ?? new Y.Doc();
        const quoted = comment(doc, passage);
        fc.pre(quoted !== null);
        for (const each of acts.filter(({ what }) => what === 'type')) act(peers, each);
        const part = readPart(fragmentIn(doc));
        const found = resolveAnchor(part, quoted);
        fc.pre(found !== null);
        doc.transact(() => {
          for (const { text, from, length } of [...part.runs].reverse()) {
            const start = Math.max(found.from, from);
            const end = Math.min(found.to, from + length);
            if (start < end) text.delete(start - from, end - start);
          }
        });
        const now = readPart(fragmentIn(doc));
        const again = resolveAnchor(now, quoted);
        if (again) {
          expect(sameWords(now.words.slice(again.from, again.to), quoted.quote)).toBe(true);
          expect(now.words.split(quoted.quote).length - 1).toBeGreaterThan(0);
        }
      }),
      { numRuns: 120 },
    );
  });
});

/** A place before or after, at its edges too. */
function outsideOf(found: { from: number; to: number }, length: number, place: number): number {
  const room = found.from + 1 + (length - found.to + 1);
  const chosen = Math.min(room - 1, Math.floor(place * room));
  return chosen <= found.from ? chosen : found.to + (chosen - found.from - 1);
}
