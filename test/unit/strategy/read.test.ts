import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { rootsOf } from '../../../shared/strategy/document.ts';
import { addObjective, addOutcome, setLink } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { objectivesOf } from '../../../shared/strategy/strategy.ts';
import fc from '../../support/fastCheck.ts';

const by = { personId: 'ann', at: '2026-06-14T09:00:00.000Z' };

/** A value that some other program may have put anywhere in the document. */
type Junk =
  | { kind: 'plain'; value: unknown }
  | { kind: 'text' | 'xml' | 'xmlText' | 'list' | 'subdocument' }
  | { kind: 'map'; entries: Record<string, Junk> };

const fieldNames = fc.constantFrom(
  'title',
  'narrative',
  'order',
  'outcomeId',
  'deletedAt',
  'lead',
  'targetDate',
  'tags',
  'links',
  'linked:ind',
  'why:ind',
  'control:ind',
  'measures:ind',
  'else',
);

const { junk } = fc.letrec<{ junk: Junk }>((tie) => ({
  junk: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('plain' as const), value: fc.jsonValue({ maxDepth: 2 }) }),
    fc.record({
      kind: fc.constantFrom(
        'text' as const,
        'xml' as const,
        'xmlText' as const,
        'list' as const,
        'subdocument' as const,
      ),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      entries: fc.dictionary(fieldNames, tie('junk'), { maxKeys: 6 }),
    }),
  ),
}));

function made(junk: Junk): unknown {
  switch (junk.kind) {
    case 'plain':
      return junk.value;
    case 'text':
      return new Y.Text('text');
    case 'xml': {
      const fragment = new Y.XmlFragment();
      fragment.insert(0, [new Y.XmlElement('p'), new Y.XmlText('t')]);
      return fragment;
    }
    case 'xmlText':
      return new Y.XmlText('xml text');
    case 'list':
      return Y.Array.from([1, 'two']);
    case 'subdocument':
      return new Y.Doc();
    case 'map':
      return new Y.Map(Object.entries(junk.entries).map(([key, value]) => [key, made(value)]));
  }
}

test('any document gives a strategy and a list of problems, never a throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('outcomes', 'objectives'), fc.string({ maxLength: 5 }), junk), {
        maxLength: 8,
      }),
      (entries) => {
        const doc = new Y.Doc();
        const good = addOutcome(doc, by, { title: 'Good' });
        addObjective(doc, by, good, { title: 'Sound' });
        for (const [root, id, value] of entries) {
          const map: Y.Map<unknown> = doc.getMap(root);
          if (!map.has(id)) map.set(id, made(value));
        }
        const { strategy } = readStrategy(doc);
        // What is sound is read as ever, beside whatever else is there.
        expect(strategy.outcomes.find(({ id }) => id === good)?.objectives[0]?.title).toBe('Sound');
        const ids = objectivesOf(strategy).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(JSON.parse(JSON.stringify(strategy))).toEqual(strategy);
      },
    ),
    { numRuns: 300 },
  );
});

test('an empty document is a strategy without words', () => {
  expect(readStrategy(new Y.Doc())).toEqual({
    strategy: { title: '', vision: '', outcomes: [], withoutOutcome: [], stars: [] },
    problems: [],
  });
});

test('what is odd about a record is named by its place, and the record is still shown', () => {
  const doc = new Y.Doc();
  const { objectives } = rootsOf(doc);
  objectives.set('odd', new Y.Map<unknown>([['targetDate', 'next spring']]));
  const { strategy, problems } = readStrategy(doc);
  expect(strategy.withoutOutcome.map(({ id }) => id)).toEqual(['odd']);
  expect(problems.map(({ path }) => path).sort()).toEqual([
    'objectives.odd.links',
    'objectives.odd.narrative',
    'objectives.odd.tags',
    'objectives.odd.targetDate',
    'objectives.odd.title',
  ]);
});

test('a link without its sign of being linked is none, and a control of another kind is not yet said', () => {
  const doc = new Y.Doc();
  const id = addObjective(doc, by, null, { title: 'o' });
  setLink(doc, id, 'ind', { why: 'w' }, by);
  const links = rootsOf(doc).objectives.get(id)?.get('links');
  if (!(links instanceof Y.Map)) throw new Error('an objective has links');
  links.set('why:other', 'left over');
  links.set('control:ind', 'total');
  links.set('measures:ind', 'mood');
  expect(readStrategy(doc).strategy.withoutOutcome[0]?.links).toEqual([
    { indicatorId: 'ind', why: 'w', control: null, measures: null },
  ]);
});
