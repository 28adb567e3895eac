import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createEdits } from '../../../../client/strategy/live/edits.ts';
import { createHistory } from '../../../../client/strategy/live/history.ts';
import { readStructure } from '../../../../client/strategy/live/structure.ts';
import { positionIn } from '../../../../client/strategy/prose/positions.ts';
import { readStrategy } from '../../../../shared/strategy/read.ts';
import { copyOf, fragmentAt, sampleDoc, type, typing, wordsAt } from './support.ts';

function open() {
  const sample = sampleDoc();
  const history = createHistory(sample.doc);
  history.track(typing);
  return { ...sample, history, edits: createEdits(sample.doc, history, 'asha') };
}

const titleOf = (id: string) => ({ of: 'objective', id, field: 'title' }) as const;

test('one history spans text of several blocks, a move, a deletion and a detail', () => {
  const { doc, health, skills, walk, homes, history, edits } = open();
  const before = JSON.stringify(readStructure(doc));
  type(doc, titleOf(walk), ' more');
  history.startNewStep();
  type(doc, { of: 'strategy', field: 'vision' }, ' to live');
  edits.moveObjective(homes, skills, 0);
  edits.setTargetDate(walk, '2030-03-31');
  edits.remove('outcome', health);
  expect(readStructure(doc).outcomes.map(({ id }) => id)).toEqual([skills]);

  const kinds = [1, 2, 3, 4, 5].map(() => history.undo()?.[0]?.kind);
  expect(kinds).toEqual(['brought-back', 'details', 'moved', 'text', 'text']);
  expect(JSON.stringify(readStructure(doc))).toBe(before);
  expect(wordsAt(doc, titleOf(walk))).toBe('Walk');
  expect(wordsAt(doc, { of: 'strategy', field: 'vision' })).toBe('A good place');
  expect(history.undo()).toBeNull();

  for (const _ of kinds) history.redo();
  expect(readStructure(doc).outcomes.map(({ id }) => id)).toEqual([skills]);
  expect(wordsAt(doc, titleOf(walk))).toBe('Walk more');
});

test('undo takes back one’s own words and leaves those of others', () => {
  const { doc, walk, history } = open();
  const { copy, exchange } = copyOf(doc);
  type(doc, titleOf(walk), ' mine');
  type(copy, titleOf(walk), ' theirs', 'somebody else');
  exchange();
  history.undo();
  exchange();
  expect(wordsAt(doc, titleOf(walk))).toBe('Walk theirs');
  expect(wordsAt(copy, titleOf(walk))).toBe('Walk theirs');
});

test('undoing a paragraph that one made keeps what others wrote in it', () => {
  const { doc, walk, history } = open();
  const { copy, exchange } = copyOf(doc);
  const narrative = { of: 'objective', id: walk, field: 'narrative' } as const;
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('mine')]);
    fragmentAt(doc, narrative).insert(1, [paragraph]);
  }, typing);
  exchange();
  const theirs = fragmentAt(copy, narrative).get(1);
  if (theirs instanceof Y.XmlElement && theirs.get(0) instanceof Y.XmlText) {
    (theirs.get(0) as Y.XmlText).insert(4, ' and theirs');
  }
  exchange();
  history.undo();
  exchange();
  expect(wordsAt(doc, narrative)).toBe('Every day\nand theirs');
  expect(wordsAt(copy, narrative)).toBe(wordsAt(doc, narrative));
});

test('undoing an objective that one added hides it and keeps what others typed in it', () => {
  const { doc, health, history, edits } = open();
  const { copy, exchange } = copyOf(doc);
  const id = edits.addObjective(health);
  exchange();
  type(copy, titleOf(id), 'Theirs', 'somebody else');
  exchange();
  expect(history.undo()?.[0]).toMatchObject({ kind: 'removed', of: 'objective', id });
  expect(readStructure(doc).outcomes[0]?.objectives).not.toContain(id);
  expect(history.redo()?.[0]).toMatchObject({ kind: 'brought-back', of: 'objective', id });
  expect(wordsAt(doc, titleOf(id))).toBe('Theirs');
});

test('undoing a move does not take back a later move by somebody else', () => {
  const { doc, skills, walk, homes, history, edits } = open();
  const { copy, exchange } = copyOf(doc);
  edits.moveObjective(walk, skills, 0);
  exchange();
  const theirs = createEdits(copy, createHistory(copy), 'tom');
  theirs.moveObjective(walk, null, 0);
  exchange();
  history.undo();
  exchange();
  expect(readStructure(doc)).toEqual(readStructure(copy));
  expect(readStructure(doc).withoutOutcome).toEqual([walk]);
  expect(readStructure(doc).outcomes[0]?.objectives).toEqual([homes]);
});

test('a move is a step of its own, however soon it follows typing', () => {
  const { doc, walk, homes, health, history, edits } = open();
  type(doc, titleOf(walk), '!');
  edits.moveObjective(homes, health, 0);
  type(doc, titleOf(walk), '?');
  expect(wordsAt(doc, titleOf(walk))).toBe('Walk!?');
  history.undo();
  expect(wordsAt(doc, titleOf(walk))).toBe('Walk!');
  expect(readStructure(doc).outcomes[0]?.objectives).toEqual([homes, walk]);
  history.undo();
  expect(readStructure(doc).outcomes[0]?.objectives).toEqual([walk, homes]);
  expect(wordsAt(doc, titleOf(walk))).toBe('Walk!');
});

test('edits that were not made on this page are not this person’s to undo', () => {
  const { doc, walk, history } = open();
  type(doc, titleOf(walk), ' from the server', 'remote');
  expect(history.canUndo()).toBe(false);
  expect(history.undo()).toBeNull();
});

test('undo says which words changed, and where in them', () => {
  const { doc, walk, history } = open();
  type(doc, titleOf(walk), ' more');
  const [place] = history.undo() ?? [];
  expect(place).toMatchObject({ kind: 'text', address: titleOf(walk) });
  if (place?.kind !== 'text') throw new Error('no text');
  expect(positionIn(fragmentAt(doc, titleOf(walk)), place.at)).toBe(1 + 'Walk'.length);
});

test('a star is a step of its own, and undo says that it was one', () => {
  const { doc, walk, history, edits } = open();
  type(doc, titleOf(walk), ' more');
  edits.setStar('employment-rate', true);
  expect(history.undo()).toEqual([{ kind: 'stars' }]);
  expect(readStrategy(doc).strategy.stars).toEqual([]);
  expect(wordsAt(doc, titleOf(walk))).toBe('Walk more');
  history.redo();
  expect(readStrategy(doc).strategy.stars).toHaveLength(1);
});
