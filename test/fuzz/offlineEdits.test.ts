import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { proseAt, rootsOf } from '../../shared/strategy/document.ts';
import {
  addObjective,
  addOutcome,
  deleteRecord,
  fillNewStrategy,
  moveObjective,
  moveOutcome,
  restoreRecord,
  setLead,
  setTag,
} from '../../shared/strategy/edit.ts';
import { plainText } from '../../shared/strategy/plainText.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';

const people = 3;

/** What one person does next. Numbers pick among what they can see at that moment. */
const anyAct = fc.record({
  person: fc.nat(people - 1),
  what: fc.constantFrom(
    'add-outcome',
    'add-objective',
    'move-outcome',
    'move-objective',
    'delete-outcome',
    'delete-objective',
    'restore',
    'type',
    'tag',
    'hear',
  ),
  one: fc.nat(30),
  two: fc.nat(30),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

interface World {
  docs: Y.Doc[];
  /** Updates that each person has not heard yet. */
  mail: Uint8Array[][];
  created: Set<string>;
  /** One letter each, so that no later insertion can split what it is looked for by. */
  typed: { letter: string; id: string }[];
}

function open(): World {
  const world: World = { docs: [], mail: [], created: new Set(), typed: [] };
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

function act(world: World, { person, what, one, two }: Act, step: number): void {
  const doc = world.docs[person];
  if (!doc) return;
  const by = { personId: `person${person}`, at: new Date(step).toISOString() };
  const { strategy } = readStrategy(doc);
  const objectives = objectivesOf(strategy);
  const outcome = strategy.outcomes[one % Math.max(1, strategy.outcomes.length)];
  const objective = objectives[one % Math.max(1, objectives.length)];
  switch (what) {
    case 'add-outcome':
      addOutcome(doc, by, { title: `outcome ${step}`, index: two });
      break;
    case 'add-objective':
      world.created.add(
        addObjective(doc, by, outcome?.id ?? null, { title: `objective ${step}`, index: two }),
      );
      break;
    case 'move-outcome':
      if (outcome) moveOutcome(doc, outcome.id, two);
      break;
    case 'move-objective': {
      const target = strategy.outcomes[two % (strategy.outcomes.length + 1)];
      if (objective) moveObjective(doc, objective.id, target?.id ?? null, two);
      break;
    }
    case 'delete-outcome':
      if (outcome) deleteRecord(doc, 'outcome', outcome.id, by);
      break;
    case 'delete-objective':
      if (objective) deleteRecord(doc, 'objective', objective.id, by);
      break;
    case 'restore': {
      const { outcomes } = rootsOf(doc);
      const ids = [...outcomes.keys()].sort();
      const id = ids[one % Math.max(1, ids.length)];
      if (id) restoreRecord(doc, 'outcome', id);
      break;
    }
    case 'type':
      if (objective) type(world, doc, objective.id, two);
      break;
    case 'tag':
      if (objective) {
        setTag(doc, objective.id, `framework/${two % 4}`, one % 2 === 0);
        setLead(doc, objective.id, `org${two % 3}`);
      }
      break;
    case 'hear':
      hear(world, person, two);
      break;
  }
}

function type(world: World, doc: Y.Doc, id: string, at: number): void {
  const block = proseAt(doc, { of: 'objective', id, field: 'narrative' })?.get(0);
  if (!(block instanceof Y.XmlElement)) throw new Error('a narrative begins with a paragraph');
  const text = block.firstChild instanceof Y.XmlText ? block.firstChild : new Y.XmlText();
  if (block.length === 0) block.insert(0, [text]);
  const letter = String.fromCodePoint(0x4e00 + world.typed.length);
  text.insert(at % (text.length + 1), letter);
  world.typed.push({ letter, id });
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
      for (const [step, each] of acts.entries()) act(world, each, step);
      for (let person = 0; person < people; person++) hear(world, person, Infinity);

      const readings = world.docs.map((doc) => readStrategy(doc));
      const [first] = readings;
      for (const reading of readings) expect(reading).toEqual(first);
      expect(first?.problems).toEqual([]);

      const [doc] = world.docs;
      if (!doc || !first) throw new Error('there is somebody');
      const { objectives } = rootsOf(doc);
      expect(new Set(objectives.keys())).toEqual(world.created);
      const shown = objectivesOf(first.strategy).map(({ id }) => id);
      expect(new Set(shown).size).toBe(shown.length);
      const deleted = [...objectives].filter(([, record]) => record.get('deletedAt') !== undefined);
      expect(shown.length + deleted.length).toBe(world.created.size);
      for (const { letter, id } of world.typed) {
        const narrative = proseAt(doc, { of: 'objective', id, field: 'narrative' });
        expect(narrative && plainText(narrative).split(letter).length - 1).toBe(1);
      }
    }),
    { numRuns: 150 },
  );
});
