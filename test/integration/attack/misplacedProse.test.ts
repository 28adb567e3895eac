import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fits } from '../../../client/strategy/prose/schemaFit.ts';
import { proseSchema, titleSchema } from '../../../shared/strategy/text.ts';

type Part = string | Y.XmlElement;

function element(name: string, ...parts: Part[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(
    0,
    parts.map((part) => (typeof part === 'string' ? new Y.XmlText(part) : part)),
  );
  return made;
}

function prose(...parts: Part[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('prose');
  fragment.insert(
    0,
    parts.map((part) => (typeof part === 'string' ? new Y.XmlText(part) : part)),
  );
  return fragment;
}

const item = () => element('listItem', element('paragraph', 'words'));

/** Known nodes where the schema has no place for them: an editor would delete each with its words, for everybody. */
test.each<[what: string, fragment: Y.XmlFragment]>([
  ['words outside any paragraph', prose('words')],
  ['an item outside any list', prose(item())],
  ['a list of paragraphs', prose(element('bulletList', element('paragraph', 'words')))],
  ['an item without a paragraph', prose(element('bulletList', element('listItem', 'words')))],
  [
    'a list in an item before its words',
    prose(element('bulletList', element('listItem', element('bulletList', item())))),
  ],
  ['a paragraph in a paragraph', prose(element('paragraph', element('paragraph', 'words')))],
  ['bare words in a quotation', prose(element('paragraph', 'first'), element('blockquote', 'words'))],
  ['words in a line break', prose(element('paragraph', 'first', element('hardBreak', 'words')))],
  ['a document in the document', prose(element('doc', element('paragraph', 'words')))],
  ['a text that is an element', prose(element('paragraph', element('text', 'words')))],
])('no editor is made for %s', (_what, fragment) => {
  expect(fits(proseSchema, fragment)).toBe(false);
});

test.each<[what: string, fragment: Y.XmlFragment]>([
  ['nothing at all', prose()],
  ['an empty paragraph', prose(element('paragraph', ''))],
  [
    'a list that lost its last item beside words',
    prose(element('bulletList'), element('paragraph', 'words')),
  ],
  ['an item that lost its words', prose(element('bulletList', element('listItem'), item()))],
  [
    'lists in lists',
    prose(
      element('bulletList', element('listItem', element('paragraph', 'a'), element('orderedList', item()))),
    ),
  ],
  [
    'a quotation of several blocks',
    prose(element('blockquote', element('paragraph', 'a'), element('bulletList', item()))),
  ],
])('an editor is made for %s: no word could be lost', (_what, fragment) => {
  expect(fits(proseSchema, fragment)).toBe(true);
});

test('titles of several paragraphs, as two people who begin at once make them, are edited', () => {
  expect(fits(titleSchema, prose(element('paragraph', 'One'), element('paragraph', 'Two')))).toBe(true);
  expect(fits(titleSchema, prose(element('heading', 'One')))).toBe(false);
});
