import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { proseAt, rootsOf } from '../../../shared/strategy/document.ts';
import {
  addObjective,
  addOutcome,
  deleteRecord,
  editOrigin,
  fillNewStrategy,
  moveObjective,
  moveOutcome,
  removeLink,
  restoreRecord,
  setLead,
  setLink,
  setStrategyTitle,
  setTag,
  setTargetDate,
} from '../../../shared/strategy/edit.ts';
import { plainText } from '../../../shared/strategy/plainText.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';

const by = { personId: 'ann', at: '2026-06-14T09:00:00.000Z' };

function newStrategy(): Y.Doc {
  const doc = new Y.Doc();
  fillNewStrategy(doc, { title: 'A fair start', vision: 'Every child thrives.' });
  return doc;
}

/** The tree as titles: `Outcome: objective, objective`. */
function tree(doc: Y.Doc): string[] {
  const { strategy, problems } = readStrategy(doc);
  expect(problems).toEqual([]);
  const titles = (objectives: readonly { title: string }[]) =>
    objectives.map(({ title }) => title).join(', ');
  const rest = strategy.withoutOutcome.length > 0 ? [`Without: ${titles(strategy.withoutOutcome)}`] : [];
  return [...strategy.outcomes.map((each) => `${each.title}: ${titles(each.objectives)}`), ...rest];
}

/** Two documents that have seen all of each other. */
function merge(a: Y.Doc, b: Y.Doc): void {
  const [forB, forA] = [Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), Y.encodeStateAsUpdate(b)];
  Y.applyUpdate(b, forB);
  Y.applyUpdate(a, forA);
}

function firstText(fragment: Y.XmlFragment | undefined): Y.XmlText {
  const block = fragment?.get(0);
  const text = block instanceof Y.XmlElement ? block.firstChild : undefined;
  if (text instanceof Y.XmlText) return text;
  throw new Error('prose begins with a paragraph of text');
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('records', () => {
  test('are added at the end, or where asked', () => {
    const doc = newStrategy();
    const b = addOutcome(doc, by, { title: 'B' });
    addOutcome(doc, by, { title: 'A', index: 0 });
    addObjective(doc, by, b, { title: 'two' });
    addObjective(doc, by, b, { title: 'one', index: 0 });
    addObjective(doc, by, null, { title: 'loose' });
    expect(tree(doc)).toEqual(['A: ', 'B: one, two', 'Without: loose']);
  });

  test('keep their fields apart: two people who change two fields at once both keep theirs', () => {
    const doc = newStrategy();
    const id = addObjective(doc, by, null, { title: 'o' });
    const other = copyOf(doc);
    setLead(doc, id, 'org1');
    setTargetDate(other, id, '2030-03-31');
    setTag(doc, id, 'missions/1', true);
    setTag(other, id, 'missions/2', true);
    setLink(doc, id, 'ind-1', { why: 'because' }, by);
    setLink(other, id, 'ind-1', { control: 'shared', measures: 'outcome' }, by);
    merge(doc, other);
    const expected = {
      lead: 'org1',
      targetDate: '2030-03-31',
      tags: ['missions/1', 'missions/2'],
      links: [{ indicatorId: 'ind-1', why: 'because', control: 'shared', measures: 'outcome' }],
    };
    for (const each of [doc, other]) {
      expect(readStrategy(each).strategy.withoutOutcome[0]).toMatchObject(expected);
    }
  });

  test('that do not exist can’t be edited', () => {
    const doc = newStrategy();
    for (const edit of [
      () => moveOutcome(doc, 'nothing', 0),
      () => moveObjective(doc, 'nothing', null, 0),
      () => deleteRecord(doc, 'outcome', 'nothing', by),
      () => setLead(doc, 'nothing', null),
      () => addObjective(doc, by, 'nothing'),
      () => setTag(doc, 'nothing', 'a/b', true),
    ]) {
      expect(edit).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });

  test('can’t be put into an outcome that was deleted, where nobody would find them', () => {
    const doc = newStrategy();
    const gone = addOutcome(doc, by, { title: 'gone' });
    const objective = addObjective(doc, by, null, { title: 'o' });
    deleteRecord(doc, 'outcome', gone, by);
    expect(() => addObjective(doc, by, gone)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => moveObjective(doc, objective, gone, 0)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  test('that are refused leave the document as it was', () => {
    const doc = newStrategy();
    const before = Y.encodeStateVector(doc);
    expect(() => addObjective(doc, by, 'nothing', { title: 'x' })).toThrow();
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });
});

describe('moving', () => {
  test('puts an objective where asked, in its own outcome and in another', () => {
    const doc = newStrategy();
    const a = addOutcome(doc, by, { title: 'A' });
    const b = addOutcome(doc, by, { title: 'B' });
    const [one] = ['one', 'two', 'three'].map((title) => addObjective(doc, by, a, { title }));
    moveObjective(doc, one ?? '', a, 2);
    expect(tree(doc)).toEqual(['A: two, three, one', 'B: ']);
    moveObjective(doc, one ?? '', b, 0);
    expect(tree(doc)).toEqual(['A: two, three', 'B: one']);
    moveOutcome(doc, b, 0);
    expect(tree(doc)).toEqual(['B: one', 'A: two, three']);
    moveObjective(doc, one ?? '', null, 0);
    expect(tree(doc)).toEqual(['B: ', 'A: two, three', 'Without: one']);
  });

  test('keeps what somebody types into the objective at the same moment', () => {
    const doc = newStrategy();
    const a = addOutcome(doc, by, { title: 'A' });
    const b = addOutcome(doc, by, { title: 'B' });
    const id = addObjective(doc, by, a, { title: 'o', narrative: 'before' });
    const other = copyOf(doc);
    moveObjective(doc, id, b, 0);
    const text = firstText(proseAt(other, { of: 'objective', id, field: 'narrative' }));
    text.insert(6, ' and after');
    merge(doc, other);
    expect(readStrategy(doc).strategy.outcomes[1]?.objectives[0]?.narrative).toBe('before and after');
  });

  test('of one objective by two people at once leaves it in one place, the same on both pages', () => {
    const doc = newStrategy();
    const [a, b, c] = ['A', 'B', 'C'].map((title) => addOutcome(doc, by, { title }));
    const id = addObjective(doc, by, a ?? null, { title: 'o' });
    const other = copyOf(doc);
    moveObjective(doc, id, b ?? null, 0);
    moveObjective(other, id, c ?? null, 0);
    merge(doc, other);
    expect(tree(doc)).toEqual(tree(other));
    expect(tree(doc).filter((line) => line.endsWith(': o')).length).toBe(1);
  });
});

describe('deleting', () => {
  test('hides a record and restoring brings all of it back, with what was typed meanwhile', () => {
    const doc = newStrategy();
    const a = addOutcome(doc, by, { title: 'A' });
    const id = addObjective(doc, by, a, { title: 'o', narrative: 'kept' });
    const other = copyOf(doc);
    deleteRecord(doc, 'objective', id, by);
    expect(tree(doc)).toEqual(['A: ']);
    const text = firstText(proseAt(other, { of: 'objective', id, field: 'narrative' }));
    text.insert(4, ' going');
    merge(doc, other);
    expect(tree(doc)).toEqual(['A: ']);
    restoreRecord(doc, 'objective', id);
    expect(readStrategy(doc).strategy.outcomes[0]?.objectives[0]?.narrative).toBe('kept going');
  });

  test('an outcome shows its objectives without one, also those that are moved into it at that moment', () => {
    const doc = newStrategy();
    const a = addOutcome(doc, by, { title: 'A' });
    addObjective(doc, by, a, { title: 'in it' });
    const loose = addObjective(doc, by, null, { title: 'loose' });
    const other = copyOf(doc);
    deleteRecord(doc, 'outcome', a, by);
    moveObjective(other, loose, a, 0);
    merge(doc, other);
    expect(
      readStrategy(doc)
        .strategy.withoutOutcome.map(({ title }) => title)
        .sort(),
    ).toEqual(['in it', 'loose']);
    restoreRecord(doc, 'outcome', a);
    expect(tree(doc)).toEqual(['A: loose, in it']);
  });

  test('a link removes all of it, and linking again starts anew', () => {
    const doc = newStrategy();
    const id = addObjective(doc, by, null, { title: 'o' });
    setLink(doc, id, 'ind', { why: 'old reason', control: 'direct', measures: 'input' }, by);
    removeLink(doc, id, 'ind');
    expect(readStrategy(doc).strategy.withoutOutcome[0]?.links).toEqual([]);
    setLink(doc, id, 'ind', {}, by);
    expect(readStrategy(doc).strategy.withoutOutcome[0]?.links).toEqual([
      { indicatorId: 'ind', why: '', control: null, measures: null },
    ]);
  });
});

describe('one’s own undo history', () => {
  test('takes adding, moving and deleting back, and never removes a record with what others typed in it', () => {
    const doc = newStrategy();
    const { outcomes, objectives } = rootsOf(doc);
    const history = new Y.UndoManager([outcomes, objectives], {
      trackedOrigins: new Set([editOrigin]),
      captureTimeout: 0,
    });
    const a = addOutcome(doc, by, { title: 'A' });
    const id = addObjective(doc, by, a, { title: 'o' });
    deleteRecord(doc, 'objective', id, by);
    history.undo();
    expect(tree(doc)).toEqual(['A: o']);
    history.undo();
    expect(tree(doc)).toEqual(['A: ']);
    expect(objectives.get(id)).toBeInstanceOf(Y.Map);
    history.redo();
    expect(tree(doc)).toEqual(['A: o']);
    history.undo();
    history.undo();
    expect(tree(doc)).toEqual([]);
    history.redo();
    history.redo();
    expect(tree(doc)).toEqual(['A: o']);
  });
});

test('a new title replaces the old one as a whole', () => {
  const doc = newStrategy();
  setStrategyTitle(doc, 'A better start');
  expect(plainText(rootsOf(doc).title)).toBe('A better start');
});
