import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { LiveDocument } from '../../../server/collab/liveDocument.ts';
import { spareTidying } from '../../../shared/collab/tidying.ts';
import { formats } from '../../fuzz/support/bigUpdates.ts';

/** What a room holds, with a text that Yjs knows to be one. */
function openDocument(): LiveDocument {
  const doc = new Y.Doc();
  doc.getText('notes');
  return new LiveDocument(doc);
}

/** A text with one bold letter and many that were each put before the others, and what deletes all but the bold one. */
function deletionOf(many: number): { text: Uint8Array; deletion: Uint8Array } {
  const doc = new Y.Doc();
  const notes = doc.getText('notes');
  notes.insert(0, 'b', { bold: true });
  doc.transact(() => {
    for (let letter = 0; letter < many; letter += 1) notes.insert(1, 'x', {});
  });
  const text = Y.encodeStateAsUpdate(doc);
  const before = Y.encodeStateVector(doc);
  notes.delete(1, many);
  return { text, deletion: Y.encodeStateAsUpdate(doc, before) };
}

/** Counts, from now on, how often anybody asks what stands beside a part. */
function countSteps(doc: Y.Doc): () => number {
  let steps = 0;
  const watch = (item: Y.Item, side: 'left' | 'right') => {
    let beside = item[side];
    Object.defineProperty(item, side, {
      get() {
        steps += 1;
        return beside;
      },
      set(other: Y.Item | null) {
        beside = other;
      },
    });
  };
  for (const struct of [...doc.store.clients.values()].flat()) {
    if (!(struct instanceof Y.Item)) continue;
    watch(struct, 'left');
    watch(struct, 'right');
  }
  return () => steps;
}

test('rule 15: a deletion that Yjs would walk over ten million parts for takes a fraction of that', () => {
  const many = 2_000;
  const { text, deletion } = deletionOf(many);
  const live = openDocument();
  live.change((doc) => Y.applyUpdate(doc, text));
  const steps = countSteps(live.doc);
  expect(live.change((doc) => Y.applyUpdate(doc, deletion))).toMatchObject({ ok: true });
  expect(live.doc.getText('notes').toString()).toBe('b');
  expect(steps()).toBeLessThan(4_000_000);
});

test('rule 15: a browser of ours is spared it too', () => {
  const { text, deletion } = deletionOf(2_000);
  const page = new Y.Doc();
  page.getText('notes');
  spareTidying(page);
  Y.applyUpdate(page, text);
  const steps = countSteps(page);
  Y.applyUpdate(page, deletion);
  expect(page.getText('notes').toString()).toBe('b');
  expect(steps()).toBeLessThan(4_000_000);
});

test('rule 15: formatting that formats nothing any more is still tidied up where that is little work', () => {
  const doc = new Y.Doc();
  const notes = doc.getText('notes');
  notes.insert(0, 'a');
  notes.insert(1, 'bold', { bold: true });
  const live = openDocument();
  live.change((then) => Y.applyUpdate(then, Y.encodeStateAsUpdate(doc)));
  notes.delete(1, 4);
  live.change((then) => Y.applyUpdate(then, Y.encodeStateAsUpdate(doc)));
  const left = [...live.doc.store.clients.values()].flat();
  const formatting = left.filter(
    (struct) => struct instanceof Y.Item && !struct.deleted && !struct.countable,
  );
  expect(formatting).toEqual([]);
});

test('rule 15: a text in which each letter has thousands of formats is refused; one with dozens is taken', () => {
  expect(openDocument().change((doc) => Y.applyUpdate(doc, formats(100)))).toMatchObject({ ok: true });
  const live = openDocument();
  expect(live.change((doc) => Y.applyUpdate(doc, formats(8_000)))).toMatchObject({
    ok: false,
    touched: true,
  });
});
