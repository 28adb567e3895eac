import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../../server/collab/checkUpdate.ts';
import { updateFrame } from '../../server/collab/frames.ts';
import { loadDocument } from '../../server/collab/loadDocument.ts';
import { readFrame } from '../../server/collab/readFrame.ts';
import { openRoom, quietMember, readRoom, strategyId } from '../unit/collab/support.ts';

/** What an honest page would send, with everything in it that an update can hold. */
function honestUpdates(): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('notes');
  text.insert(0, 'some words to format');
  text.format(2, 6, { bold: true });
  text.delete(3, 5);
  doc.getMap('facts').set('deep', new Y.Map([['list', Y.Array.from([1, 'two', null])]]));
  const prose = new Y.XmlElement('paragraph');
  prose.insert(0, [new Y.XmlText('prose')]);
  prose.setAttribute('level', '4');
  doc.getXmlFragment('prose').insert(0, [prose]);
  doc.getMap('facts').delete('deep');
  doc.getArray('bytes').push([new Uint8Array([1, 2, 3])]);
  doc.getXmlFragment('prose').delete(0, 1);
  return updates;
}

const originals = honestUpdates();

const anyDamage = fc.array(
  fc.oneof(
    fc.record({ how: fc.constant('flip' as const), at: fc.nat(400), bit: fc.nat(7) }),
    fc.record({ how: fc.constant('cut' as const), at: fc.nat(400) }),
    fc.record({ how: fc.constant('double' as const), at: fc.nat(400) }),
    fc.record({ how: fc.constant('set' as const), at: fc.nat(400), byte: fc.nat(255) }),
  ),
  { minLength: 1, maxLength: 4 },
);
type Damage = typeof anyDamage extends fc.Arbitrary<infer T> ? T : never;

function damaged(original: Uint8Array, damage: Damage): Uint8Array {
  let bytes = Uint8Array.from(original);
  for (const each of damage) {
    const at = each.at % Math.max(1, bytes.length);
    if (each.how === 'cut') bytes = bytes.slice(0, at);
    else if (each.how === 'double') bytes = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at >> 1)]);
    else if (each.how === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << each.bit);
    else bytes[at] = each.byte;
  }
  return bytes;
}

/** All that the document says under the names that the originals use. */
function reading(doc: Y.Doc): unknown {
  return {
    notes: doc.getText('notes').toDelta(),
    honest: doc.getText('honest').toString(),
    facts: doc.getMap('facts').toJSON(),
    prose: doc.getXmlFragment('prose').toString(),
    bytes: doc.getArray('bytes').toJSON(),
    vector: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(),
  };
}

test('rule 15: whatever bytes an editor sends, honest people keep their document, and a newcomer can load it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(originals.length - 1), anyDamage), { minLength: 1, maxLength: 12 }),
      async (attacks) => {
        const { room, documents } = await openRoom();
        const honest = quietMember('ann');
        room.enter(honest);
        const page = new Y.Doc();
        Y.applyUpdate(page, await readRoom(room, (doc) => Y.encodeStateAsUpdate(doc)));
        page.on('update', (update: Uint8Array) =>
          room.submit({
            kind: 'update',
            from: honest,
            update,
            writers: checkUpdate(update),
            whole: false,
            allowed: true,
          }),
        );

        for (const [which, damage] of attacks) {
          const attacker = quietMember('mal');
          room.enter(attacker);
          const bytes = damaged(originals[which] ?? new Uint8Array(), damage);
          try {
            const incoming = readFrame(updateFrame(bytes));
            if (incoming.kind === 'update') room.submit({ ...incoming, from: attacker, allowed: true });
          } catch {
            // Refused before it came near the document.
          }
          page.getText('honest').insert(page.getText('honest').length, '.');
        }
        room.submit({ kind: 'mark', from: honest, mark: 1 });

        const live = await readRoom(room, (doc) => ({
          honest: doc.getText('honest').toString(),
          reading: reading(doc),
          state: Y.encodeStateAsUpdate(doc),
          pending: [doc.store.pendingStructs, doc.store.pendingDs],
        }));
        expect(honest.ended).toBeUndefined();
        expect(honest.told).toContainEqual({ kind: 'mark', mark: 1 });
        expect(live.honest).toBe('.'.repeat(attacks.length));
        expect(live.pending).toEqual([null, null]);

        const newcomer = new Y.Doc();
        Y.applyUpdate(newcomer, live.state);
        expect(newcomer.store.pendingStructs).toBeNull();
        const restarted = (await loadDocument(documents, strategyId))?.doc;
        expect(reading(newcomer)).toEqual(live.reading);
        expect(restarted && reading(restarted)).toEqual(live.reading);
        // It still takes and emits changes.
        page.getText('honest').insert(0, '!');
        expect(await readRoom(room, (doc) => doc.getText('honest').toString())).toBe(`!${live.honest}`);
      },
    ),
    { numRuns: 500, seed: 20260614 },
  );
}, 60_000);
