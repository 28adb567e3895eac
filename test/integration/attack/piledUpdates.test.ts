import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openHall, strategyId } from '../collab/support/hall.ts';
import { until } from '../collab/support/until.ts';

const nobodysClient = 4242;

/** Deletions of single letters that nobody ever wrote, with a letter between each two. */
function scatteredDeletions(many: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, nobodysClient, many]) encoding.writeVarUint(encoder, number);
    for (let index = 0; index < many; index++) {
      encoding.writeVarUint(encoder, index * 2);
      encoding.writeVarUint(encoder, 1);
    }
  });
}

test('rule 15: more deletions ahead of their letters than a call has arguments concern nobody else', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  await ann.synced();
  const bob = await hall.raw('bob');
  await bob.load();
  bob.update(scatteredDeletions(200_000));
  bob.mark(1);
  ann.text.insert(0, 'undisturbed');
  await until(() => bob.doc.getText('notes').toString() === 'undisturbed');
  // They wait for letters that never come, so bob is not told that they are saved.
  expect([ann.provider.wsconnected, bob.closed, bob.marks()]).toEqual([true, undefined, []]);
});

/** One value under a root of its own: `write` puts it in. */
function holding(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, nobodysClient, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, kind);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'notes');
    write(encoder);
    encoding.writeVarUint(encoder, 0);
  });
}

const depth = 3000;
const json = '['.repeat(depth) + ']'.repeat(depth);

/** A list in a list in a list, as each kind of content may carry it. */
const piles: [what: string, update: Uint8Array][] = [
  [
    'a value',
    holding(8, (encoder) => {
      encoding.writeVarUint(encoder, 1);
      for (let level = 0; level < depth; level++) {
        encoding.writeUint8(encoder, 117);
        encoding.writeVarUint(encoder, 1);
      }
      encoding.writeUint8(encoder, 126);
    }),
  ],
  [
    'an old-fashioned value',
    holding(2, (encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, json);
    }),
  ],
  ['something embedded', holding(5, (encoder) => encoding.writeVarString(encoder, json))],
  [
    'a format',
    holding(6, (encoder) => {
      encoding.writeVarString(encoder, 'bold');
      encoding.writeVarString(encoder, json);
    }),
  ],
];

test.each(piles)(
  'rule 15: %s nested so deeply that some browser could not read it again is refused',
  async (_what, update) => {
    expect(() => Y.applyUpdate(new Y.Doc(), update)).not.toThrow();
    const hall = await openHall();
    const bob = await hall.raw('bob');
    await bob.load();
    bob.update(update);
    expect((await bob.isClosed()).code).toBe(4400);
    expect((await hall.documents.load(strategyId))?.updates).toHaveLength(1);
  },
);

test('values nested as deeply as programs do are taken', async () => {
  const hall = await openHall();
  const ann = hall.page('ann');
  await ann.synced();
  let value: unknown = 'found';
  for (let level = 0; level < 30; level++) value = level % 2 === 0 ? [value] : { value };
  ann.doc.getMap('program').set('settings', value);
  const olu = hall.page('olu');
  await until(() => olu.doc.getMap('program').has('settings'));
  expect(olu.doc.getMap('program').get('settings')).toEqual(value);
});
