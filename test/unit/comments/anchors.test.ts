import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { restoreProse } from '../../../server/history/restore/restoreProse.ts';
import {
  commentOn,
  copyOf,
  found,
  foundAt,
  fragmentIn,
  merge,
  proseOf,
  textIn,
  wordsIn,
} from './passages.ts';

const sentence = 'Life expectancy differs by 11.5 years across the city.';

describe('a passage', () => {
  test('keeps its words when others write at its edges, and grows with what they write inside', () => {
    const doc = proseOf(sentence);
    const comment = commentOn(doc, '11.5 years');
    textIn(doc).insert(sentence.indexOf('11.5'), 'about ');
    expect(found(doc, comment)).toBe('11.5 years');
    textIn(doc).insert(wordsIn(doc).indexOf(' across'), ' or so');
    expect(found(doc, comment)).toBe('11.5 years');
    textIn(doc).insert(wordsIn(doc).indexOf('years'), 'long ');
    expect(found(doc, comment)).toBe('11.5 long years');
  });

  test('shrinks to what is left of it, and is gone once nothing is', () => {
    const doc = proseOf(sentence);
    const comment = commentOn(doc, '11.5 years across');
    textIn(doc).delete(sentence.indexOf('11.5'), 5);
    expect(found(doc, comment)).toBe('years across');
    textIn(doc).delete(wordsIn(doc).indexOf('years'), 12);
    expect(found(doc, comment)).toBeNull();
  });

  test('is gone once other words stand where it was, as editors write them: with the letters that both share', () => {
    const doc = proseOf(sentence);
    const comment = commentOn(doc, '11.5 years');
    const at = sentence.indexOf('11.5');
    textIn(doc).delete(at + 1, '1.5 year'.length);
    textIn(doc).insert(at + 1, '2 month');
    expect(wordsIn(doc)).toContain('12 months');
    expect(found(doc, comment)).toBeNull();
  });

  test('is found across two paragraphs, and in a list that its paragraph was made', () => {
    const doc = proseOf('One thing first.\nAnother thing then.');
    const across = commentOn(doc, 'first.\nAnother');
    expect(found(doc, across)).toBe('first.\nAnother');
    const comment = commentOn(doc, 'Another thing');
    doc.transact(() => {
      fragmentIn(doc).delete(1, 1);
      const list = new Y.XmlElement('bulletList');
      const item = new Y.XmlElement('listItem');
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('Another thing then.')]);
      item.insert(0, [paragraph]);
      list.insert(0, [item]);
      fragmentIn(doc).insert(1, [list]);
    });
    expect(found(doc, comment)).toBe('Another thing');
    expect(found(doc, across)).toBe('first.\nAnother');
  });

  test('is whole again after its paragraph was parted in the middle of it', () => {
    const doc = proseOf(sentence);
    const comment = commentOn(doc, 'years across the city');
    const at = sentence.indexOf('across');
    doc.transact(() => {
      textIn(doc).delete(at, sentence.length - at);
      const rest = new Y.XmlElement('paragraph');
      rest.insert(0, [new Y.XmlText(sentence.slice(at))]);
      fragmentIn(doc).insert(1, [rest]);
    });
    expect(found(doc, comment)).toBe('years \nacross the city');
  });

  test('is never found inside another word', () => {
    const doc = proseOf('The art of a partnership.');
    const comment = commentOn(doc, 'art');
    textIn(doc).delete('The '.length, 'art '.length);
    expect(wordsIn(doc)).toBe('The of a partnership.');
    expect(found(doc, comment)).toBeNull();
  });

  test('of half a character takes the whole of it', () => {
    const doc = proseOf('Warm 😀 homes');
    expect(commentOn(doc, '\ude00 homes').quote).toBe('😀 homes');
  });
});

describe('one of several that say the same', () => {
  const twice = 'Crime falls in the town. Then we rest. Crime falls in the villages.';

  test('is not mistaken for the other when it is deleted', () => {
    const doc = proseOf(twice);
    const first = commentOn(doc, 'Crime falls', 1);
    const second = commentOn(doc, 'Crime falls', 2);
    textIn(doc).delete(0, 'Crime falls in the town. '.length);
    expect(found(doc, first)).toBeNull();
    expect(foundAt(doc, second)).toBe(wordsIn(doc).indexOf('Crime'));
  });

  test('is found again by what stood beside it', () => {
    const doc = proseOf(twice);
    const second = commentOn(doc, 'Crime falls', 2);
    fragmentIn(doc).delete(0, 1);
    fragmentIn(doc).insert(0, [new Y.XmlElement('paragraph')]);
    const copy = new Y.XmlText(twice);
    const paragraph: unknown = fragmentIn(doc).get(0);
    if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [copy]);
    expect(foundAt(doc, second)).toBe(twice.lastIndexOf('Crime'));
  });

  test('where the passage was alone, two copies of it leave it gone, unless what is beside them tells', () => {
    const doc = proseOf('We begin.\nCrime falls.');
    const comment = commentOn(doc, 'Crime falls');
    const write = (...lines: string[]) => {
      fragmentIn(doc).delete(0, fragmentIn(doc).length);
      for (const line of lines.reverse()) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(line)]);
        fragmentIn(doc).insert(0, [paragraph]);
      }
    };
    write('Rates too.', 'Crime falls.');
    expect(found(doc, comment)).toBe('Crime falls');
    write('Pay grows. Crime falls, we hope.', 'Rates fall. Crime falls, we think.');
    expect(found(doc, comment)).toBeNull();
    write('Rates fall. Crime falls, we think.', 'We begin.', 'Crime falls.');
    expect(foundAt(doc, comment)).toBe(wordsIn(doc).lastIndexOf('Crime'));
  });
});

describe('a passage comes back', () => {
  test('with undo, for who undid it and for everybody else, also where the same words stand elsewhere', () => {
    const doc = proseOf(`${sentence} It was 11.5 years before.`);
    const comment = commentOn(doc, '11.5 years');
    const undo = new Y.UndoManager(fragmentIn(doc));
    textIn(doc).delete(sentence.indexOf('11.5'), '11.5 years'.length);
    const other = copyOf(doc);
    expect([found(doc, comment), found(other, comment)]).toEqual([null, null]);
    undo.undo();
    merge(doc, other);
    const at = sentence.indexOf('11.5');
    expect([foundAt(doc, comment), foundAt(other, comment)]).toEqual([at, at]);
  });

  test('with a version that is restored', () => {
    const doc = proseOf(`${sentence}\nA second paragraph.`);
    const comment = commentOn(doc, '11.5 years');
    const version = copyOf(doc);
    fragmentIn(doc).delete(0, 1);
    expect(found(doc, comment)).toBeNull();
    doc.transact(() => restoreProse(fragmentIn(doc), fragmentIn(version)));
    expect(found(doc, comment)).toBe('11.5 years');
  });

  test('after two who were apart changed what is around it and in it', () => {
    const doc = proseOf(sentence);
    const comment = commentOn(doc, 'differs by 11.5 years');
    const other = copyOf(doc);
    textIn(doc).insert(0, 'Today, ');
    textIn(doc).format(10, 12, { bold: true });
    textIn(other).insert(sentence.indexOf('11.5'), 'up to ');
    merge(doc, other);
    expect([found(doc, comment), found(other, comment)]).toEqual([
      'differs by up to 11.5 years',
      'differs by up to 11.5 years',
    ]);
  });
});
