import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fillNewStrategy } from '../../shared/strategy/edit.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import fc from '../support/fastCheck.ts';
import { actOn, countOf, faultsOf, type Made, strategyActs } from './support/strategyActs.ts';

const people = 3;

/** What one person does next. Numbers pick among what they can see at that moment. */
const anyAct = fc.record({
  person: fc.nat(people - 1),
  what: fc.constantFrom(...strategyActs, 'hear' as const),
  one: fc.nat(30),
  two: fc.nat(30),
});

interface World {
  docs: Y.Doc[];
  /** Updates that each person has not heard yet. */
  mail: Uint8Array[][];
}

function open(): World {
  const world: World = { docs: [], mail: [] };
  const first = new Y.Doc();
  fillNewStrategy(first, { title: 'Shared', vision: '' });
  for (let person = 0; person < people; person++) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first), 'start');
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return;
      world.mail.forEach((box, to) => {
        if (to !== person) box.push(update);
      });
    });
    world.docs.push(doc);
    world.mail.push([]);
  }
  return world;
}

/** Hears some of what waits, in the order in which it was sent, as a socket gives it. */
function hear(world: World, person: number, many: number): void {
  const doc = world.docs[person];
  for (const update of world.mail[person]?.splice(0, many) ?? [])
    if (doc) Y.applyUpdate(doc, update, 'heard');
}

test('whatever three people do, all converge, and no objective and no letter is lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 5, maxLength: 80 }), (acts) => {
      const world = open();
      const made: Made = { objectives: new Set(), typed: [] };
      for (const [step, { person, what, one, two }] of acts.entries()) {
        const doc = world.docs[person];
        const by = { personId: `person${person}`, at: new Date(step).toISOString() };
        if (what === 'hear') hear(world, person, two);
        else if (doc) actOn(doc, made, { what, one, two }, by);
      }
      for (let person = 0; person < people; person++) hear(world, person, Infinity);

      const readings = world.docs.map((doc) => readStrategy(doc));
      for (const reading of readings) expect(reading).toEqual(readings[0]);
      const [doc] = world.docs;
      if (!doc) throw new Error('there is somebody');
      expect(faultsOf(doc, readStrategy(doc), made)).toEqual([]);
      for (const typed of made.typed) expect(countOf(doc, typed)).toBe(1);
    }),
    { numRuns: 150 },
  );
});
