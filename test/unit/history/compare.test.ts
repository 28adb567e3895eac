import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compareStrategies } from '../../../shared/history/compare.ts';
import type { Naming } from '../../../shared/history/difference.ts';
import { movedIn } from '../../../shared/history/moved.ts';
import { pictureOf } from '../../../shared/history/picture.ts';
import { textRuns } from '../../../shared/history/textRuns.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import * as edit from '../../../shared/strategy/edit.ts';

const by = { personId: 'ann', at: '2026-06-14T10:00:00.000Z' };
const naming: Naming = {
  lead: (id) => `the ${id}`,
  tag: (id) => `tag ${id}`,
  indicator: (id) => `indicator ${id}`,
};

/** What is told of a change to a strategy with two outcomes, the first of which has two objectives. */
function told(
  change: (doc: Y.Doc, ids: { first: string; second: string; one: string; two: string }) => void,
) {
  const doc = new Y.Doc();
  edit.fillNewStrategy(doc, { title: 'Shared', vision: 'Every child reads well.' });
  const first = edit.addOutcome(doc, by, { title: 'Healthy lives' });
  const second = edit.addOutcome(doc, by, { title: 'Safe streets' });
  const one = edit.addObjective(doc, by, first, { title: 'One', narrative: 'Words.' });
  const two = edit.addObjective(doc, by, first, { title: 'Two' });
  const before = new Y.Doc();
  Y.applyUpdate(before, Y.encodeStateAsUpdate(doc));
  change(doc, { first, second, one, two });
  return compareStrategies(pictureOf(before), pictureOf(doc), naming).map(({ title, parts }) => [
    title,
    ...parts.map(({ words }) => words),
  ]);
}

describe('two versions of a strategy', () => {
  it('do not differ where nothing changed, or was changed back', () => {
    expect(told(() => {})).toEqual([]);
    expect(
      told((doc, { one, second, first }) => {
        edit.moveObjective(doc, one, second, 0);
        edit.moveObjective(doc, one, first, 0);
        edit.setLead(doc, one, 'org');
        edit.setLead(doc, one, null);
      }),
    ).toEqual([]);
  });

  it('are told apart block by block, in words', () => {
    expect(
      told((doc, { one, two, second }) => {
        edit.moveObjective(doc, one, second, 0);
        edit.setLead(doc, one, 'college');
        edit.setTargetDate(doc, one, '2030-03-31');
        edit.setTag(doc, one, 'missions/1', true);
        edit.setLink(doc, one, 'births', { why: 'It counts.', control: 'shared' }, by);
        edit.deleteRecord(doc, 'objective', two, by);
        edit.addOutcome(doc, by, { title: 'Third' });
      }),
    ).toEqual([
      ['Third', 'Added'],
      [
        'One',
        'Moved from “Healthy lives” to “Safe streets”',
        'Lead set to the college',
        'Target date set to 31 March 2030',
        'Tag added: tag missions/1',
        'Indicator linked: indicator births',
      ],
      ['Two', 'Deleted'],
    ]);
  });

  it('tell one move, not two, where two blocks changed places', () => {
    expect(told((doc, { two }) => edit.moveObjective(doc, two, null, 0)).map(([title]) => title)).toEqual([
      'Two',
    ]);
    expect(told((doc, { first }) => edit.moveOutcome(doc, first, 1))).toHaveLength(1);
  });

  it('tell what was changed in a link, and what was taken away', () => {
    const doc = new Y.Doc();
    edit.fillNewStrategy(doc, { title: 'Shared', vision: '' });
    const id = edit.addObjective(doc, by, null, { title: 'One' });
    edit.setLead(doc, id, 'council');
    edit.setLink(doc, id, 'a', { why: 'Old.', control: 'direct' }, by);
    edit.setLink(doc, id, 'b', { why: 'Gone.' }, by);
    const before = new Y.Doc();
    Y.applyUpdate(before, Y.encodeStateAsUpdate(doc));
    edit.setLead(doc, id, null);
    edit.setLink(doc, id, 'a', { why: 'New.', control: 'none', measures: 'output' }, by);
    edit.removeLink(doc, id, 'b');
    const [difference] = compareStrategies(pictureOf(before), pictureOf(doc), naming);
    expect(difference?.parts.map(({ words }) => words)).toEqual([
      'Lead removed (was the council)',
      'Reason for indicator a changed',
      'Control over indicator a changed from direct to none',
      'What indicator a measures changed from not said to output',
      'Indicator unlinked: indicator b',
    ]);
  });

  it('say that only the formatting changed', () => {
    const found = told((doc, { one }) => {
      const paragraph = proseAt(doc, { of: 'objective', id: one, field: 'narrative' })?.get(0);
      const text = paragraph instanceof Y.XmlElement ? paragraph.firstChild : undefined;
      if (text instanceof Y.XmlText) text.format(0, 5, { bold: {} });
    });
    expect(found).toEqual([['One', 'Formatting of the narrative changed']]);
  });

  it('say “brought back” of what had been deleted', () => {
    const doc = new Y.Doc();
    const id = edit.addOutcome(doc, by, { title: 'Here' });
    edit.deleteRecord(doc, 'outcome', id, by);
    const before = new Y.Doc();
    Y.applyUpdate(before, Y.encodeStateAsUpdate(doc));
    edit.restoreRecord(doc, 'outcome', id);
    const [difference] = compareStrategies(pictureOf(before), pictureOf(doc), naming);
    expect(difference?.parts.map(({ words }) => words)).toEqual(['Brought back']);
  });
});

describe('texts', () => {
  it('are told apart by whole words', () => {
    expect(textRuns('Every child reads.', 'Every young child writes.')).toEqual([
      { text: 'Every ', change: 'same' },
      { text: 'young ', change: 'added' },
      { text: 'child ', change: 'same' },
      { text: 'reads', change: 'removed' },
      { text: 'writes', change: 'added' },
      { text: '.', change: 'same' },
    ]);
    expect(textRuns('', '')).toEqual([]);
  });

  it('are told apart as a whole where hardly anything is the same, however long they are', () => {
    const text = (word: string) => Array.from({ length: 5000 }, (_, at) => `${word}${at}`).join(' ');
    expect(textRuns(text('a'), text('b'))).toEqual([
      { text: text('a'), change: 'removed' },
      { text: text('b'), change: 'added' },
    ]);
  });
});

describe('moved', () => {
  it.each([
    ['abcd', 'abcd', []],
    ['abcd', 'bcda', [['a', 'down']]],
    ['abcd', 'dabc', [['d', 'up']]],
    ['abc', 'xaybzc', []],
    ['abc', 'ca', [['c', 'up']]],
  ])('%s to %s', (before, after, moved) => {
    expect([...movedIn([...before], [...after])]).toEqual(moved);
  });
});
