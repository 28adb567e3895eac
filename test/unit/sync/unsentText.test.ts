import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ServerKnows } from '../../../client/sync/serverKnows.ts';
import { asText, unsentPassages } from '../../../client/sync/unsentText.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import {
  addObjective,
  addOutcome,
  deleteRecord,
  fillNewStrategy,
  setLink,
} from '../../../shared/strategy/edit.ts';

const by = { personId: 'ann', at: '2026-06-14T09:00:00.000Z' };

function strategy() {
  const doc = new Y.Doc();
  fillNewStrategy(doc, { title: 'A fair start', vision: 'Every child thrives.\nEverywhere.' });
  const outcome = addOutcome(doc, by, { title: 'Warm homes', narrative: 'First.\nSecond.' });
  const objective = addObjective(doc, by, outcome, { title: 'Insulate' });
  const knows = new ServerKnows(Y.decodeStateVector(Y.encodeStateVector(doc)));
  return { doc, outcome, objective, knows };
}

function textIn(doc: Y.Doc, ...[address, block]: [Parameters<typeof proseAt>[1], number]): Y.XmlText {
  const paragraph = proseAt(doc, address)?.get(block);
  const text = paragraph instanceof Y.XmlElement ? paragraph.firstChild : undefined;
  if (text instanceof Y.XmlText) return text;
  throw new Error('there is a paragraph with text');
}

test('a document that the server has whole holds no unsent words', () => {
  const { doc, knows } = strategy();
  expect(unsentPassages(doc, knows.clocks)).toEqual([]);
  expect(asText([])).toBe('');
});

test('unsent words are given with their whole paragraph and where they stand', () => {
  const { doc, outcome, knows } = strategy();
  textIn(doc, { of: 'outcome', id: outcome, field: 'narrative' }, 1).insert(3, ' word in the sec');
  textIn(doc, { of: 'strategy', field: 'vision' }, 0).insert(0, 'Here, ');
  expect(unsentPassages(doc, knows.clocks)).toEqual([
    { where: 'Vision', text: 'Here, Every child thrives.' },
    { where: 'Outcome “Warm homes”, narrative', text: 'Sec word in the second.' },
  ]);
});

test('records made without a connection are given whole, and so is why an indicator is linked', () => {
  const { doc, outcome, objective, knows } = strategy();
  addObjective(doc, by, outcome, { title: 'Draught-proof', narrative: 'Doors.' });
  setLink(doc, objective, 'ind', { why: 'It measures cold homes.' }, by);
  const passages = unsentPassages(doc, knows.clocks);
  expect(passages).toContainEqual({ where: 'Objective “Draught-proof”, title', text: 'Draught-proof' });
  expect(passages).toContainEqual({ where: 'Objective “Draught-proof”, narrative', text: 'Doors.' });
  expect(passages).toContainEqual({
    where: 'Objective “Insulate”, why indicators are linked',
    text: 'It measures cold homes.',
  });
  expect(asText(passages)).toContain('Objective “Draught-proof”, narrative\nDoors.\n');
});

test('what was deleted again, or stands in a deleted record, is not given', () => {
  const { doc, outcome, objective, knows } = strategy();
  const text = textIn(doc, { of: 'outcome', id: outcome, field: 'title' }, 0);
  text.insert(0, 'typo');
  text.delete(0, 4);
  textIn(doc, { of: 'objective', id: objective, field: 'title' }, 0).insert(0, 'gone ');
  deleteRecord(doc, 'objective', objective, by);
  expect(unsentPassages(doc, knows.clocks)).toEqual([]);
});

test('what the server sent is known to be there, also where it came after one’s own words', () => {
  const { doc, outcome, knows } = strategy();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') knows.learnUpdate(update);
  });
  textIn(other, { of: 'outcome', id: outcome, field: 'narrative' }, 0).insert(0, 'From others. ');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'server');
  expect(unsentPassages(doc, knows.clocks)).toEqual([]);
});
