import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../../../shared/limits.ts';
import { rootsOf } from '../../../shared/strategy/document.ts';
import { idIn, openWorld, withObjective } from '../../support/strategyWorld.ts';

/** Puts one text into an objective's title or narrative, as a program that edits the document may. */
function say(doc: Y.Doc, id: string, field: 'title' | 'narrative', words: string, marks?: object): void {
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  fragmentOf(doc, id, field).insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.insert(0, words, marks);
}

function fragmentOf(doc: Y.Doc, id: string, field: 'title' | 'narrative'): Y.XmlFragment {
  const found = rootsOf(doc).objectives.get(id)?.get(field);
  if (!(found instanceof Y.XmlFragment)) throw new Error('expected prose');
  return found;
}

type Fill = (doc: Y.Doc, objectiveId: string) => void;
const many = 300_000;

/** What nobody types and any program can send. Each once kept the server busy for minutes, or answered with a failure. */
const odd: [what: string, fill: Fill][] = [
  ['endless blanks', (doc, id) => say(doc, id, 'narrative', `a${' '.repeat(many)}b`)],
  ['endless bold blanks', (doc, id) => say(doc, id, 'narrative', `a${' '.repeat(many)}b`, { bold: true })],
  ['endless # in a title', (doc, id) => say(doc, id, 'title', `${'#'.repeat(many)}b`)],
  ['more children than a call has arguments', (doc, id) => wide(fragmentOf(doc, id, 'narrative'))],
  ['quotations nested as deep as the server takes', (doc, id) => deep(fragmentOf(doc, id, 'narrative'))],
  [
    'a date that no calendar has',
    (doc, id) => rootsOf(doc).objectives.get(id)?.set('targetDate', '9999-99-99'),
  ],
];

function wide(fragment: Y.XmlFragment): void {
  const element = new Y.XmlElement('paragraph');
  fragment.insert(0, [element]);
  element.insert(
    0,
    Array.from({ length: many }, () => new Y.XmlElement('hardBreak')),
  );
}

/** Deeper ones are refused (rule 15); reading those that an older document may hold is tried in `piledProse.test.ts`. */
function deep(fragment: Y.XmlFragment): void {
  let at = fragment;
  for (let depth = 0; depth < 190; depth++) {
    const quotation = new Y.XmlElement('blockquote');
    at.insert(0, [quotation]);
    at = quotation;
  }
  at.insert(0, [new Y.XmlText('at the bottom')]);
}

test.each(odd)('a strategy with %s is read, shown on the board and exported', async (_what, fill) => {
  await using world = await openWorld();
  const { objectiveId } = await withObjective(world);
  await world.change((doc) => fill(doc, objectiveId));
  const path = `/api/strategies/${world.strategyId}`;
  const doors = ['', '/board', '/export?format=md', '/export?format=json'];
  for (const door of doors) {
    expect([door, (await world.ask(world.ids.viewer, 'GET', path + door)).status]).toEqual([door, 200]);
  }
});

test('what stands at the bottom of a deep pile is not lost to readers', async () => {
  await using world = await openWorld();
  const { objectiveId } = await withObjective(world);
  await world.change((doc) => deep(fragmentOf(doc, objectiveId, 'narrative')));
  const exported = await world.ask(
    world.ids.viewer,
    'GET',
    `/api/strategies/${world.strategyId}/export?format=md`,
  );
  expect(exported.text).toContain('at the bottom');
});

test('words after something that is no word are read too', async () => {
  await using world = await openWorld();
  const { objectiveId } = await withObjective(world, { objective: 'Close the gap' });
  await world.change((doc) => {
    // No library call puts an undefined among children; an update that a program writes can.
    const title = fragmentOf(doc, objectiveId, 'title');
    new Y.Item(
      Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID)),
      null,
      null,
      title._start,
      title._start?.id ?? null,
      title,
      null,
      new Y.ContentAny([undefined, 1]),
    ).integrate(doc._transaction as Y.Transaction, 0);
  });
  const board = await world.ask(world.ids.viewer, 'GET', `/api/strategies/${world.strategyId}/board`);
  expect(board.text).toContain('"title":"Close the gap"');
});

test('an objective with an endless title can be rated, and the rating keeps the beginning of it', async () => {
  await using world = await openWorld();
  const { objectiveId } = await withObjective(world);
  await world.change((doc) => say(doc, objectiveId, 'title', '😀'.repeat(many)));
  const rated = await world.ask(world.ids.editor, 'POST', `/api/strategies/${world.strategyId}/ratings`, {
    target: objectiveId,
    level: 'green',
    confidence: 60,
    direction: 'steady',
    narrative: 'It goes well.',
    kind: 'agreed',
  });
  expect(idIn(rated)).not.toBe('');
  const { title } = rated.json as { title: string };
  expect(title.length).toBeLessThanOrEqual(limits.titleChars);
  expect(title).toMatch(/^(😀)+…$/u);
});
