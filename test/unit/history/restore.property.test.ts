import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { restoreStrategy } from '../../../server/history/restore/restoreStrategy.ts';
import { rootsOf } from '../../../shared/strategy/document.ts';
import fc from '../../support/fastCheck.ts';
import { act, anyAct, fragments, newStrategy, saying } from './randomHistory.ts';

const by = { personId: 'olu', at: '2026-06-14T10:00:00.000Z' };

/** A strategy with its states after each of some steps, and a page that has it open. */
function lived(acts: readonly Parameters<typeof act>[1][]) {
  const doc = newStrategy();
  const states = [Y.encodeStateAsUpdate(doc)];
  for (const [step, each] of acts.entries()) {
    act(doc, each, step);
    states.push(Y.encodeStateAsUpdate(doc));
  }
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(page, update));
  return { doc, states, page };
}

function opened(state: Uint8Array | undefined): Y.Doc {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, state);
  return doc;
}

/** Words that were bold are bold again afterwards, though in other pieces: once they were written as two. */
const boldAgain: [Parameters<typeof act>[1][], number] = [
  [
    { what: 'format', one: 33, two: 3, words: 'warm ' },
    { what: 'type', one: 0, two: 0, words: 'warm ' },
    { what: 'paragraph', one: 13, two: 0, words: 'warm ' },
    { what: 'type', one: 3, two: 20, words: ' reads' },
  ],
  1,
];

const anyHistory = fc.array(anyAct, { minLength: 3, maxLength: 60 });

test('a strategy restored to any earlier moment reads as it did then, and can be restored back', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(), (acts, pick) => {
      const { doc, states, page } = lived(acts);
      const before = saying(doc);
      const last = states.at(-1);
      const then = opened(states[pick % states.length]);
      restoreStrategy(doc, then, by);
      expect(saying(doc)).toEqual(saying(then));
      expect(saying(page)).toEqual(saying(then));
      restoreStrategy(doc, opened(last), by);
      expect(saying(doc)).toEqual(before);
    }),
    { numRuns: 150, examples: [boldAgain] },
  );
}, 60_000);

test('no place for prose is replaced by a restore, no record is lost, and what is as it was is not touched', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(), (acts, pick) => {
      const { doc, states, page } = lived(acts);
      const [own, theirs] = [fragments(doc), fragments(page)];
      const then = opened(states[pick % states.length]);
      const asTheyWere = new Map(fragments(then).map((fragment) => [place(fragment), fragment.toString()]));
      const changed = new Set<unknown>();
      for (const fragment of own) fragment.observeDeep(() => changed.add(fragment));
      const untouched = own.filter((fragment) => asTheyWere.get(place(fragment)) === fragment.toString());
      const ids = [...rootsOf(doc).objectives.keys()].sort();
      restoreStrategy(doc, then, by);
      for (const [index, fragment] of fragments(doc).entries()) expect(fragment).toBe(own[index]);
      for (const [index, fragment] of fragments(page).entries()) expect(fragment).toBe(theirs[index]);
      expect([...rootsOf(doc).objectives.keys()].sort()).toEqual(ids);
      for (const fragment of untouched) expect(changed.has(fragment)).toBe(false);
      let again = 0;
      doc.on('update', () => {
        again += 1;
      });
      restoreStrategy(doc, then, by);
      expect(again).toBe(0);
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** Where a fragment stands, the same in every copy. */
function place(fragment: Y.XmlFragment): string {
  const id = fragment._item?.id;
  return id ? `${id.client} ${id.clock}` : Y.findRootTypeKey(fragment);
}
