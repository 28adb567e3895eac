import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { renderFragment } from '../../../../client/strategy/prose/renderFragment.tsx';
import { writePlainText } from '../../../../shared/strategy/plainText.ts';
import { proseSchema } from '../../../../shared/strategy/text.ts';
import fc from '../../../support/fastCheck.ts';

const render = (fragment: Y.XmlFragment) => renderToStaticMarkup(renderFragment(fragment));
const emptyFragment = () => new Y.Doc().getXmlFragment('prose');

test('words without an editor have the elements that the editor would give them', () => {
  const fragment = emptyFragment();
  prosemirrorJSONToYXmlFragment(
    proseSchema,
    {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 5 }, content: [{ type: 'text', text: 'Head' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'bold', marks: [{ type: 'bold' }, { type: 'italic' }] },
            { type: 'hardBreak' },
            {
              type: 'text',
              text: 'a link',
              marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
            },
          ],
        },
        { type: 'paragraph' },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] },
          ],
        },
        { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'q' }] }] },
      ],
    },
    fragment,
  );
  expect(render(fragment)).toBe(
    '<h5>Head</h5><p><strong><em>bold</em></strong><br/>' +
      '<a href="https://example.org/" rel="noopener noreferrer nofollow" target="_blank">a link</a></p>' +
      '<p><br/></p><ol start="3"><li><p>x</p></li></ol><blockquote><p>q</p></blockquote>',
  );
});

test('a link that a reader could not follow safely is shown as its words', () => {
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    7,
    null,
  ]) {
    const fragment = emptyFragment();
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    fragment.insert(0, [paragraph]);
    paragraph.insert(0, [text]);
    text.insert(0, 'words', { link: { href } });
    expect(render(fragment)).toBe('<p>words</p>');
  }
});

test('what this version does not know is shown by its words', () => {
  const fragment = emptyFragment();
  const poll = new Y.XmlElement('poll');
  const text = new Y.XmlText();
  fragment.insert(0, [poll, new Y.XmlElement('horizontalRule')]);
  poll.insert(0, [text]);
  text.insert(0, 'Which one?', { sparkle: true });
  expect(render(fragment)).toContain('Which one?');
});

test('a paragraph with an empty text in it is as tall as one without', () => {
  const fragment = emptyFragment();
  writePlainText(fragment, '');
  expect(fragment.toString()).toBe('<paragraph></paragraph>');
  expect(render(fragment)).toBe('<p><br/></p>');
});

test('no document makes it throw', () => {
  const name = fc.constantFrom(
    'paragraph',
    'heading',
    'bulletList',
    'listItem',
    'hardBreak',
    'poll',
    'constructor',
  );
  const mark = fc.constantFrom('bold', 'link', 'italic', 'sparkle');
  const value = fc.oneof(fc.constant(true), fc.constant(null), fc.object(), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string(), mark, value), { maxLength: 6 }), (parts) => {
      const fragment = emptyFragment();
      for (const [nodeName, words, markName, markValue] of parts) {
        const node = new Y.XmlElement(nodeName);
        const text = new Y.XmlText();
        fragment.insert(0, [node, new Y.XmlText(words)]);
        node.setAttribute('level', words);
        node.insert(0, [text]);
        text.insert(0, words, { [markName]: markValue });
        text.insertEmbed(0, { anything: words });
      }
      expect(typeof render(fragment)).toBe('string');
    }),
  );
});
