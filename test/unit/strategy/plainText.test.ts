import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { plainLine, plainText, writePlainText } from '../../../shared/strategy/plainText.ts';
import fc from '../../support/fastCheck.ts';

function fragmentOf(build: (fragment: Y.XmlFragment) => void): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('prose');
  fragment.doc?.transact(() => build(fragment));
  return fragment;
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

describe('prose as plain text', () => {
  test('has one line for each paragraph, heading and list item', () => {
    const fragment = fragmentOf((it) =>
      it.insert(0, [
        element('heading', new Y.XmlText('Why')),
        element('paragraph', new Y.XmlText('Because.')),
        element(
          'bulletList',
          element('listItem', element('paragraph', new Y.XmlText('one'))),
          element('listItem', element('paragraph', new Y.XmlText('two'))),
        ),
      ]),
    );
    expect(plainText(fragment)).toBe('Why\nBecause.\none\ntwo');
    expect(plainLine(fragment)).toBe('Why Because. one two');
  });

  test('leaves marks out and keeps the words in order', () => {
    const fragment = fragmentOf((it) => {
      const text = new Y.XmlText('plain bold link');
      it.insert(0, [element('paragraph', text)]);
      text.format(6, 4, { bold: true });
      text.format(11, 4, { link: { href: 'https://example.org' } });
    });
    expect(plainText(fragment)).toBe('plain bold link');
  });

  test('breaks the line at a hard break', () => {
    const fragment = fragmentOf((it) =>
      it.insert(0, [element('paragraph', new Y.XmlText('a'), element('hardBreak'), new Y.XmlText('b'))]),
    );
    expect(plainText(fragment)).toBe('a\nb');
  });

  test('keeps the words inside nodes that it has never met', () => {
    const fragment = fragmentOf((it) =>
      it.insert(0, [element('callout', element('inner', new Y.XmlText('words')))]),
    );
    expect(plainText(fragment)).toBe('words');
  });

  test('survives nodes nested far deeper than any page draws', () => {
    const fragment = fragmentOf((it) => {
      let parent: Y.XmlFragment = it;
      for (let depth = 0; depth < 20_000; depth++) {
        const child = new Y.XmlElement('blockquote');
        parent.insert(0, [child]);
        parent = child;
      }
      parent.insert(0, [new Y.XmlText('at the bottom')]);
    });
    expect(plainText(fragment)).toBe('at the bottom');
  });

  test('passes over what is no prose at all', () => {
    const doc = new Y.Doc();
    const other = new Y.Doc();
    other.getArray('prose').push([1, 'two', { three: 3 }, new Uint8Array([4])]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(plainText(doc.getXmlFragment('prose'))).toBe('');
  });
});

describe('writing plain text', () => {
  test('and reading it gives the same lines, without the empty ones', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ]{0,12}$/), { maxLength: 8 }), (lines) => {
        const fragment = fragmentOf((it) => writePlainText(it, lines.join('\n')));
        const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
        expect(plainText(fragment)).toBe(kept.join('\n'));
      }),
    );
  });

  test('always leaves a paragraph, so that two editors do not each make the first one', () => {
    const fragment = fragmentOf((it) => writePlainText(it, ''));
    expect(fragment.length).toBe(1);
    expect(fragment.toString()).toBe('<paragraph></paragraph>');
  });

  test('replaces all that was there', () => {
    const fragment = fragmentOf((it) => {
      writePlainText(it, 'before\nand more');
      writePlainText(it, 'after');
    });
    expect(plainText(fragment)).toBe('after');
  });

  test('takes Windows lines for lines', () => {
    expect(plainText(fragmentOf((it) => writePlainText(it, 'a\r\nb')))).toBe('a\nb');
  });
});
