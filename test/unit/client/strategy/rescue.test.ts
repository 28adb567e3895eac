import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { mendLists } from '../../../../client/strategy/live/mendLists.ts';
import { plainText } from '../../../../shared/strategy/plainText.ts';
import { proseSchema } from '../../../../shared/strategy/text.ts';
import { Hall, heading, list, Page, paragraph, three } from './rescueHall.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each(['who wrote', 'who made it a heading'])(
  'words written offline into what another made a heading are in the heading, when %s returns last',
  (last) => {
    const { asha, tom, allSay } = three(paragraph('We walk every day.'));
    asha.disconnect();
    tom.disconnect();
    asha.type('every', ' single');
    tom.write(heading('We walk every day.'));
    vi.advanceTimersByTime(3600_000);
    for (const page of last === 'who wrote' ? [tom, asha] : [asha, tom]) page.connect();
    allSay('We walk every single day.');
    expect(tom.prose.toString()).toContain('<heading');
  },
);

test('words that were under way while the other made a list of them are in the list', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'), paragraph('We ride.'));
  // Tom's page has not heard of Asha's last letters when he presses the button.
  tom.disconnect();
  asha.type('We walk', ' together');
  tom.write(list('We walk.', 'We ride.'));
  tom.connect();
  allSay('We walk together.', 'We ride.');
});

test('of a word that was being typed the letters that the copy misses are filled in, once and in order', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'));
  asha.type('We walk', ' toge');
  // Her next letters reach the server before Tom's change does, and his page only after it.
  tom.disconnect();
  asha.type(' toge', 'ther');
  tom.write(heading('We walk toge.'));
  tom.connect();
  allSay('We walk together.');
});

test('letters of a moment ago are put back also where who swept them away has left', () => {
  const { asha, tom, una } = three(paragraph('We walk.'));
  tom.disconnect();
  asha.type('We walk', ' together');
  tom.write(heading('We walk.'));
  tom.sendAndLeave();
  vi.advanceTimersByTime(60_000);
  for (const page of [asha, una]) expect(page.lines).toEqual(['We walk together.']);
});

test('who types on in the copy keeps the order of their letters when the missing ones are filled in', () => {
  const { asha, tom, una } = three(paragraph('We walk every day.'));
  tom.disconnect();
  asha.type('We walk', ' t');
  tom.write(heading('We walk every day.'));
  tom.sendAndLeave();
  asha.type('We walk', 'ogether, o');
  asha.type('We walkogether, o', 'n foot,');
  vi.advanceTimersByTime(60_000);
  for (const page of [asha, una]) expect(page.lines).toEqual(['We walk together, on foot, every day.']);
});

test('of a word under way the letters are filled in that the copy misses, where who made it has left', () => {
  const { asha, tom, una } = three(paragraph('We walk every day.'));
  asha.type('We walk', ' tog');
  tom.disconnect();
  asha.type('We walk tog', 'et');
  tom.write(heading('We walk tog every day.'));
  tom.sendAndLeave();
  asha.type('We walk tog', 'her');
  vi.advanceTimersByTime(60_000);
  for (const page of [asha, una]) expect(page.lines).toEqual(['We walk together every day.']);
});

test('letters come back before what was typed on after them, whoever puts them back', () => {
  const { asha, tom, allSay } = three(paragraph('We walk every day.'));
  asha.type('We walk', ' tog');
  tom.disconnect();
  asha.type('We walk tog', 'et');
  tom.write(list('We walk tog every day.'));
  tom.sendAndLeave();
  asha.type('We walk tog', 'her');
  tom.connect();
  allSay('We walk together every day.');
});

test('letters that the other page has put back are not put back again beside what was typed meanwhile', () => {
  const { asha, tom, allSay } = three(paragraph('We walk every day.'));
  tom.disconnect();
  asha.type('We walk', ' t');
  tom.write(heading('We walk every day.'));
  tom.connect();
  asha.type('We walk t', 'ogether');
  allSay('We walk together every day.');
});

test('what came and went with one change of others is not this page’s to put back', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'));
  tom.type('We walk', ' slowly');
  tom.write(heading('We ride.'));
  asha.type('We', ' all');
  allSay('We all ride.');
});

test('a list that two change at once loses no item', () => {
  const { asha, tom, allSay } = three(list('one', 'two'));
  asha.disconnect();
  tom.disconnect();
  asha.write(list('one', 'two', 'three'));
  tom.write(paragraph('one'), paragraph('two'));
  tom.connect();
  asha.connect();
  allSay('one', 'two', 'three');
});

test('a sentence that was written offline into a paragraph that another deleted is kept beside where it stood', () => {
  const { asha, tom, allSay } = three(paragraph('First.'), paragraph('Second.'), paragraph('Third.'));
  asha.disconnect();
  asha.type('Second.', ' And a sentence of mine.');
  tom.write(paragraph('First.'), paragraph('Third.'));
  asha.connect();
  allSay('First.', 'And a sentence of mine.', 'Third.');
});

test('a few letters that were cut off by a deletion make no paragraph of their own', () => {
  const { asha, tom, allSay } = three(paragraph('First.'), paragraph('Second'));
  asha.disconnect();
  asha.type('Second', ' her');
  tom.write(paragraph('First.'));
  asha.connect();
  allSay('First.');
});

test('what others had seen and deleted stays deleted', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'), paragraph('Away with this.'));
  asha.type('Away with', ' all of');
  vi.advanceTimersByTime(60_000);
  tom.write(paragraph('We walk.'));
  allSay('We walk.');
});

test('what another deletes a moment after it was written, with all around it, stays deleted', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'), paragraph('Away'));
  asha.type('Away', ' with all of this');
  tom.write(paragraph('We walk.'));
  allSay('We walk.');
});

test('letters that a page meant to delete itself are not put back for it', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'));
  asha.disconnect();
  asha.type('We walk', ' and ride');
  asha.write(heading('We walk.'));
  tom.type('We', ' all');
  asha.connect();
  allSay('We all walk.');
});

test('what somebody deleted offline stays deleted when the page is opened again from this device', () => {
  const { asha, allSay } = three(paragraph('We walk.'), paragraph('Away with this.'));
  asha.disconnect();
  asha.type('Away with', ' all of');
  asha.write(paragraph('We walk.'));
  const kept = Y.encodeStateAsUpdate(asha.doc);
  const again = new Page(new Y.Doc());
  Y.applyUpdate(again.doc, kept, 'this device');
  expect(again.lines).toEqual(['We walk.']);
  asha.connect();
  allSay('We walk.');
});

test('a restructuring from an earlier visit makes room for words that others wrote meanwhile', () => {
  const { asha, tom, allSay } = three(paragraph('We walk every day.'));
  asha.disconnect();
  asha.write(heading('We walk every day.'));
  tom.type('every', ' single');
  vi.advanceTimersByTime(3600_000);
  asha.reopen();
  asha.connect();
  allSay('We walk every single day.');
});

test('in a title lost words join the line', () => {
  const hall = new Hall();
  const [asha, tom] = [hall.open(), hall.open()];
  const title = (page: Page) => page.doc.getXmlFragment('title');
  const put = (page: Page, text: string) => {
    title(page).delete(0, title(page).length);
    const line = new Y.XmlElement('paragraph');
    title(page).insert(0, [line]);
    line.insert(0, [new Y.XmlText(text)]);
  };
  put(asha, 'Warm');
  vi.advanceTimersByTime(60_000);
  asha.disconnect();
  const line = title(asha).get(0);
  if (line instanceof Y.XmlElement && line.get(0) instanceof Y.XmlText) {
    (line.get(0) as Y.XmlText).insert(4, ', dry and affordable');
  }
  put(tom, 'Homes');
  asha.connect();
  for (const page of hall.pages) expect(plainText(title(page))).toBe('Homes , dry and affordable');
});

test('a list item that lost its first paragraph gets one, and keeps what is nested in it', () => {
  const doc = new Y.Doc();
  const prose = doc.getXmlFragment('vision');
  const root = Node.fromJSON(proseSchema, {
    type: 'doc',
    content: [
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('top'), list('nested')] }] },
    ],
  });
  updateYFragment(doc, prose, root, { mapping: new Map(), isOMark: new Map() });
  const item = (prose.get(0) as Y.XmlElement).get(0) as Y.XmlElement;
  item.delete(0, 1);
  mendLists(prose);
  expect(prose.toString()).toBe(
    '<bulletlist><listitem><paragraph></paragraph><bulletlist><listitem><paragraph>nested</paragraph></listitem></bulletlist></listitem></bulletlist>',
  );
  const before = Y.encodeStateVector(doc);
  mendLists(prose);
  expect(Y.encodeStateVector(doc)).toEqual(before);
});
