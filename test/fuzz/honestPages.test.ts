import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../../server/collab/checkUpdate.ts';
import { loadDocument } from '../../server/collab/loadDocument.ts';
import { joinedParts } from '../../shared/strategy/joinedParts.ts';
import fc from '../support/fastCheck.ts';
import { openRoom, type QuietMember, quietMember, readRoom, strategyId } from '../unit/collab/support.ts';

const people = 3;

const anyAct = fc.record({
  person: fc.nat(people - 1),
  what: fc.constantFrom(
    'insert',
    'insert',
    'delete',
    'format',
    'set',
    'push',
    'undo',
    'redo',
    'add-block',
    'write-in-block',
    'remove-block',
    'leave',
    'return',
    'turn',
  ),
  at: fc.nat(60),
  size: fc.integer({ min: 1, max: 6 }),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

interface Page {
  doc: Y.Doc;
  history: Y.UndoManager;
  member: QuietMember;
  online: boolean;
}

const act = (person: number, what: Act['what'], at: number, size: number): Act => ({
  person,
  what,
  at,
  size,
});

/** Found: bold text is deleted by two while a third writes into it, so a page takes the bold away on hearing of it. */
const emptiedWhileWrittenIn = [
  act(0, 'insert', 0, 5),
  act(1, 'format', 15, 3),
  act(0, 'delete', 29, 2),
  act(2, 'insert', 16, 1),
  ...Array.from({ length: 5 }, () => act(0, 'insert', 0, 1)),
  act(1, 'delete', 37, 2),
];

test('rule 27: whatever honest people write, offline or not, nobody is refused and all end with the same document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 10, maxLength: 120 }), async (acts) => {
      const { room, documents } = await openRoom();
      const pages: Page[] = [];
      let submitted = 0;
      const enter = (page: Page) => {
        page.member = quietMember(`person${pages.indexOf(page)}`);
        page.member.send = (frame) => {
          // Type, kind, length, update: all of these frames are updates.
          Y.applyUpdate(page.doc, afterLength(frame), 'server');
        };
        room.enter(page.member);
        page.online = true;
      };
      const submit = (page: Page, update: Uint8Array, whole: boolean) => {
        submitted += 1;
        room.submit({
          kind: 'update',
          from: page.member,
          update,
          bytes: update.length,
          ...checkUpdate(update),
          whole,
          allowed: true,
        });
      };
      // What a page hears can make it answer: Yjs takes away formatting that no longer holds any text.
      const settle = async () => {
        for (let before = -1; before !== submitted; ) {
          before = submitted;
          await readRoom(room, () => undefined);
          await readRoom(room, () => undefined);
        }
      };
      const come = async (page: Page) => {
        if (page.online) return;
        enter(page);
        const theirs = Y.encodeStateVector(page.doc);
        const { answer, vector } = await readRoom(room, (doc) => ({
          answer: Y.encodeStateAsUpdate(doc, theirs),
          vector: Y.encodeStateVector(doc),
        }));
        Y.applyUpdate(page.doc, answer, 'server');
        submit(page, Y.encodeStateAsUpdate(page.doc, vector), true);
      };
      for (let person = 0; person < people; person++) {
        const doc = new Y.Doc();
        const history = new Y.UndoManager([doc.getText('notes'), doc.getXmlFragment('prose')]);
        const page: Page = { doc, history, member: quietMember(''), online: false };
        pages.push(page);
        doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'server' && page.online) submit(page, update, false);
        });
        await come(page);
      }

      for (const act of acts) {
        const page = pages[act.person];
        if (!page) continue;
        if (act.what === 'turn') await readRoom(room, () => undefined);
        else if (act.what === 'leave' && page.online) {
          room.leave(page.member);
          page.online = false;
        } else if (act.what === 'return') await come(page);
        else edit(page, act);
      }
      for (const page of pages) await come(page);
      for (const { member } of pages) room.submit({ kind: 'mark', from: member, bytes: 1, mark: 99 });
      await settle();
      const live = await readRoom(room, (doc) => reading(doc));
      const stored = (await loadDocument(documents, strategyId))?.doc;
      expect(stored && reading(stored)).toEqual(live);
      for (const { doc, member } of pages) {
        expect(member.ended).toBeUndefined();
        expect(member.told).toContainEqual({ kind: 'mark', mark: 99 });
        expect(reading(doc)).toEqual(live);
      }
    }),
    { numRuns: 150, examples: [[emptiedWhileWrittenIn]] },
  );
}, 60_000);

function edit({ doc, history }: Page, { what, at, size }: Act): void {
  const text = doc.getText('notes');
  const place = at % (text.length + 1);
  if (what === 'insert') text.insert(place, 'abcdef'.slice(0, size));
  else if (what === 'delete') text.delete(place, Math.min(size, text.length - place));
  else if (what === 'format')
    text.format(place, Math.min(size, text.length - place), { bold: at % 2 ? true : null });
  else if (what === 'set') doc.getMap('facts').set(`field${size}`, at % 3 ? at : new Y.Map([['in', at]]));
  else if (what === 'push') doc.getArray('list').insert(at % (doc.getArray('list').length + 1), [size]);
  else if (what === 'undo') history.undo();
  else if (what === 'redo') history.redo();
  else inProse(doc.getXmlFragment('prose'), what, at, size);
}

function inProse(prose: Y.XmlFragment, what: Act['what'], at: number, size: number): void {
  const block = prose.length > 0 ? prose.get(at % prose.length) : undefined;
  if (what === 'add-block') {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('ab')]);
    prose.insert(at % (prose.length + 1), [paragraph]);
  } else if (what === 'remove-block' && block) {
    prose.delete(at % prose.length, 1);
  } else if (what === 'write-in-block' && block instanceof Y.XmlElement) {
    const text = block.firstChild;
    if (text instanceof Y.XmlText && size > 2) text.insert(at % (text.length + 1), 'xyz'.slice(0, size - 2));
    else block.insert(0, [new Y.XmlText('new')]);
  }
}

function reading(doc: Y.Doc): unknown {
  return {
    notes: joinedParts(doc.getText('notes').toDelta()),
    facts: doc.getMap('facts').toJSON(),
    prose: doc.getXmlFragment('prose').toString(),
    list: doc.getArray('list').toJSON(),
  };
}

/** The update in a frame of the server: two small numbers, then its length, then itself. */
function afterLength(frame: Uint8Array): Uint8Array {
  let at = 2;
  while ((frame[at] ?? 0) >= 128) at += 1;
  return frame.slice(at + 1);
}
