import { Node } from '@tiptap/pm/model';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { positionIn, relativeAt } from '../../../../client/strategy/prose/positions.ts';
import { fits } from '../../../../client/strategy/prose/schemaFit.ts';
import { proseSchema, titleSchema } from '../../../../shared/strategy/text.ts';
import fc from '../../../support/fastCheck.ts';

function fragmentOf(content: unknown[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('prose');
  prosemirrorJSONToYXmlFragment(proseSchema, { type: 'doc', content }, fragment);
  return fragment;
}

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

const sample = [
  { type: 'heading', attrs: { level: 4 }, content: [text('Head')] },
  paragraph(text('plain '), text('bold', 'bold'), { type: 'hardBreak' }, text('after')),
  paragraph(),
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [paragraph(text('one'))] },
      {
        type: 'listItem',
        content: [
          paragraph(),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('deep'))] }] },
        ],
      },
    ],
  },
  { type: 'blockquote', content: [paragraph(text('quoted'))] },
];

/** Every position in which the editor can hold a caret. */
function caretPositions(root: Node): number[] {
  const found: number[] = [];
  for (let position = 0; position <= root.content.size; position++) {
    if (root.resolve(position).parent.isTextblock) found.push(position);
  }
  return found;
}

test('every place of a caret survives the way to the shared text and back', () => {
  const fragment = fragmentOf(sample);
  const root = yXmlFragmentToProseMirrorRootNode(fragment, proseSchema);
  const positions = caretPositions(root);
  expect(positions.length).toBeGreaterThan(30);
  const back = positions.map((position) => positionIn(fragment, relativeAt(fragment, position)));
  expect(back).toEqual(positions);
});

test('a caret stays with the words around it while others write before it', () => {
  const fragment = fragmentOf([paragraph(text('one two'))]);
  const place = relativeAt(fragment, 5);
  const first = fragment.get(0);
  if (!(first instanceof Y.XmlElement) || !(first.get(0) instanceof Y.XmlText)) throw new Error('no text');
  (first.get(0) as Y.XmlText).insert(0, 'zero ');
  expect(positionIn(fragment, place)).toBe(10);
});

test('a caret at the very start of a text is a caret', () => {
  const fragment = fragmentOf([paragraph(text('words'))]);
  expect(positionIn(fragment, relativeAt(fragment, 1))).toBe(1);
});

test('a caret of another fragment, or in what is gone, is nowhere', () => {
  const fragment = fragmentOf([paragraph(text('words')), paragraph(text('more'))]);
  const other = fragment.doc?.getXmlFragment('other');
  if (!other) throw new Error('no document');
  other.insert(0, [new Y.XmlElement('paragraph')]);
  expect(positionIn(fragment, relativeAt(other, 1))).toBeNull();
  const place = relativeAt(fragment, 9);
  fragment.delete(1, 1);
  expect(positionIn(fragment, place)).toBeNull();
});

test('positions agree with the editor’s for any prose', () => {
  const words = fc.stringMatching(/^[a-z]{1,6}$/).map((word) => text(word));
  const block = fc.oneof(
    words.map((word) => paragraph(word)),
    fc.constant(paragraph()),
    words.map((word) => paragraph(word, { type: 'hardBreak' })),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => ({
      type: 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
    })),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (content) => {
      const fragment = fragmentOf(content);
      const root = Node.fromJSON(proseSchema, { type: 'doc', content });
      for (const position of caretPositions(root)) {
        expect(positionIn(fragment, relativeAt(fragment, position))).toBe(position);
      }
    }),
  );
});

test('prose fits the editor’s schema, in narratives with and in titles without formatting', () => {
  expect(fits(proseSchema, fragmentOf(sample))).toBe(true);
  expect(fits(titleSchema, fragmentOf([paragraph(text('A title'))]))).toBe(true);
  expect(fits(titleSchema, fragmentOf([paragraph(text('A title', 'bold'))]))).toBe(false);
});

test('what a newer version wrote does not fit: unknown nodes, unknown marks, embedded objects', () => {
  const unknownNode = fragmentOf([paragraph(text('words'))]);
  unknownNode.insert(1, [new Y.XmlElement('poll')]);
  expect(fits(proseSchema, unknownNode)).toBe(false);

  const unknownMark = fragmentOf([paragraph(text('words'))]);
  const embed = fragmentOf([paragraph(text('words'))]);
  for (const [fragment, change] of [
    [unknownMark, (words: Y.XmlText) => words.format(0, 2, { highlight: { colour: 'x' } })],
    [embed, (words: Y.XmlText) => words.insertEmbed(0, { image: 'x' })],
  ] as const) {
    const first = fragment.get(0);
    if (!(first instanceof Y.XmlElement) || !(first.get(0) instanceof Y.XmlText)) throw new Error('no text');
    change(first.get(0) as Y.XmlText);
    expect(fits(proseSchema, fragment)).toBe(false);
  }

  const bare = new Y.Doc().getXmlFragment('prose');
  bare.insert(0, [new Y.XmlText('words outside a paragraph')]);
  expect(fits(proseSchema, bare)).toBe(false);
});
