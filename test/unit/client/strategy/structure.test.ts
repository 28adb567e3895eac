import { expect, test, vi } from 'vitest';
import { watchFacts } from '../../../../client/strategy/live/facts.ts';
import { watchStructure } from '../../../../client/strategy/live/structure.ts';
import {
  addObjective,
  deleteRecord,
  moveObjective,
  moveOutcome,
  setLead,
  setLink,
  setTag,
} from '../../../../shared/strategy/edit.ts';
import { by, sampleDoc, type } from './support.ts';

test('typing tells nobody who watches the tree or the details', () => {
  const { doc, walk, health } = sampleDoc();
  const structure = watchStructure(doc);
  const facts = watchFacts(doc);
  const tree = vi.fn();
  const details = vi.fn();
  structure.subscribe(tree);
  facts.get(walk);
  facts.subscribe(walk, details);
  type(doc, { of: 'objective', id: walk, field: 'title' }, ' more');
  type(doc, { of: 'outcome', id: health, field: 'narrative' }, 'words');
  expect(tree).not.toHaveBeenCalled();
  expect(details).not.toHaveBeenCalled();
});

test('a move changes the outcomes it touches and keeps the identity of the others', () => {
  const { doc, health, skills, walk, homes, work } = sampleDoc();
  const structure = watchStructure(doc);
  const [, before] = structure.get().outcomes;
  moveObjective(doc, homes, health, 0);
  const [first, second] = structure.get().outcomes;
  expect(first?.objectives).toEqual([homes, walk]);
  expect(second).toBe(before);
  moveOutcome(doc, skills, 0);
  expect(structure.get().outcomes.map(({ id }) => id)).toEqual([skills, health]);
  expect(structure.get().outcomes[0]).toBe(before);
  expect(before?.objectives).toEqual([work]);
});

test('objectives of a deleted outcome stand without an outcome', () => {
  const { doc, health, walk, homes } = sampleDoc();
  const structure = watchStructure(doc);
  deleteRecord(doc, 'outcome', health, by);
  expect(structure.get().outcomes).toHaveLength(1);
  expect(structure.get().withoutOutcome).toEqual([walk, homes]);
});

test('what is added comes into the tree once, whole', () => {
  const { doc, skills, work } = sampleDoc();
  const structure = watchStructure(doc);
  const tree = vi.fn();
  structure.subscribe(tree);
  const id = addObjective(doc, by, skills, { title: 'New' });
  expect(structure.get().outcomes[1]?.objectives).toEqual([work, id]);
  expect(tree).toHaveBeenCalledTimes(1);
});

test('each detail of an objective reaches those who watch that objective, and nobody else', () => {
  const { doc, walk, homes } = sampleDoc();
  const facts = watchFacts(doc);
  const own = vi.fn();
  const other = vi.fn();
  facts.get(walk);
  const untouched = facts.get(homes);
  facts.subscribe(walk, own);
  facts.subscribe(homes, other);
  setLead(doc, walk, 'organisation');
  setTag(doc, walk, 'missions/health', true);
  setLink(doc, walk, 'indicator', { why: 'because' }, by);
  expect(facts.get(walk)).toEqual({
    lead: 'organisation',
    targetDate: null,
    tags: ['missions/health'],
    links: [{ indicatorId: 'indicator', why: 'because', control: null, measures: null }],
  });
  expect(own).toHaveBeenCalledTimes(3);
  expect(other).not.toHaveBeenCalled();
  expect(facts.get(homes)).toBe(untouched);
});

test('setting what is set already renders nothing', () => {
  const { doc, walk } = sampleDoc();
  const facts = watchFacts(doc);
  setLead(doc, walk, 'organisation');
  const before = facts.get(walk);
  const own = vi.fn();
  facts.subscribe(walk, own);
  setLead(doc, walk, 'organisation');
  expect(own).not.toHaveBeenCalled();
  expect(facts.get(walk)).toBe(before);
});
