import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { writePlainText } from '../../../shared/strategy/plainText.ts';
import { proseMarkdown } from '../../../shared/strategy/proseMarkdown.ts';
import { proseSchema } from '../../../shared/strategy/text.ts';
import fc from '../../support/fastCheck.ts';

interface Node {
  type: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
  content?: Node[];
}

/** What the editor itself would have stored for these blocks. */
function stored(...content: Node[]): Y.XmlFragment {
  const doc = prosemirrorJSONToYDoc(proseSchema, { type: 'doc', content }, 'prose');
  return doc.getXmlFragment('prose');
}

function words(text: string, ...marks: string[]): Node {
  return { type: 'text', text, marks: marks.map((type) => ({ type })) };
}

function link(text: string, href: string, ...marks: string[]): Node {
  return {
    type: 'text',
    text,
    marks: [{ type: 'link', attrs: { href } }, ...marks.map((type) => ({ type }))],
  };
}

const p = (...content: Node[]): Node => ({ type: 'paragraph', content });
const item = (...content: Node[]): Node => ({ type: 'listItem', content });
const bullets = (...content: Node[]): Node => ({ type: 'bulletList', content });

describe('prose as Markdown', () => {
  const cases: [string, Node[], string][] = [
    ['paragraphs stand apart', [p(words('One.')), p(words('Two.'))], 'One.\n\nTwo.'],
    [
      'headings keep their level',
      [{ type: 'heading', attrs: { level: 5 }, content: [words('Why')] }],
      '##### Why',
    ],
    [
      'bold and italic',
      [p(words('so '), words('bold', 'bold'), words(' and '), words('it', 'italic'))],
      'so **bold** and *it*',
    ],
    [
      'italic inside bold',
      [p(words('a ', 'bold'), words('b', 'bold', 'italic'), words(' c', 'bold'))],
      '**a *b* c**',
    ],
    ['bold that begins and ends with spaces', [p(words('a'), words(' b ', 'bold'), words('c'))], 'a **b** c'],
    ['a bold space is a space', [p(words('a'), words(' ', 'bold'), words('b'))], 'a b'],
    ['links', [p(link('the plan', 'https://example.org/a_b'))], '[the plan](https://example.org/a_b)'],
    ['links with brackets', [p(link('it', 'https://example.org/a(b)'))], '[it](<https://example.org/a(b)>)'],
    [
      'bold inside a link',
      [p(link('our ', 'https://example.org/'), link('plan', 'https://example.org/', 'bold'))],
      '[our **plan**](https://example.org/)',
    ],
    ['a link that nobody should follow is words', [p(link('click', 'javascript:alert(1)'))], 'click'],
    [
      'lists, one within another',
      [bullets(item(p(words('one')), bullets(item(p(words('deeper'))))), item(p(words('two'))))],
      '- one\n  - deeper\n- two',
    ],
    [
      'numbered lists from any number',
      [
        {
          type: 'orderedList',
          attrs: { start: 9 },
          content: [item(p(words('nine'))), item(p(words('ten')), p(words('more')))],
        },
      ],
      '9. nine\n10. ten\n\n    more',
    ],
    ['quotations', [{ type: 'blockquote', content: [p(words('a')), p(words('b'))] }], '> a\n>\n> b'],
    ['hard breaks', [p(words('a'), { type: 'hardBreak' }, words('b'))], 'a\\\nb'],
    [
      'signs that mean something',
      [p(words('2 * 3 [x] <b> `c` \\ ~~d~~ a|b'))],
      '2 \\* 3 \\[x\\] \\<b\\> \\`c\\` \\\\ \\~\\~d\\~\\~ a\\|b',
    ],
    [
      'underscores inside words stay as they are',
      [p(words('snake_case and _this_'))],
      'snake_case and \\_this\\_',
    ],
    [
      'a line is not a list, a heading or a number by how it begins',
      [p(words('- a')), p(words('# b')), p(words('3. c')), p(words('2030 d'))],
      '\\- a\n\n\\# b\n\n3\\. c\n\n2030 d',
    ],
    [
      'what looks like a character code stays as it was typed',
      [p(words('AT&T &amp; co'))],
      'AT&T \\&amp; co',
    ],
  ];
  it.each(cases)('%s', (_title, content, markdown) => {
    expect(proseMarkdown(stored(...content))).toBe(markdown);
  });

  it('an empty narrative is an empty string', () => {
    expect(proseMarkdown(stored(p()))).toBe('');
  });

  it('a node that this version does not know gives what is inside it', () => {
    const fragment = new Y.Doc().getXmlFragment('prose');
    const unknown = new Y.XmlElement('callout');
    fragment.insert(0, [unknown]);
    writePlainText(unknown, 'Mind the gap');
    expect(proseMarkdown(fragment)).toBe('Mind the gap');
  });

  it('any document gives a string that holds every letter of it', () => {
    const names = ['paragraph', 'heading', 'bulletList', 'listItem', 'blockquote', 'hardBreak', 'mystery'];
    interface Tree {
      name: string;
      text: string;
      marks: string[];
      inside: Tree[];
    }
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.record({
        name: fc.constantFrom(...names),
        text: fc.stringMatching(/^[a-z *_#-]{0,8}$/),
        marks: fc.subarray(['bold', 'italic', 'odd']),
        inside: fc.oneof(
          { depthSize: 'small' },
          fc.constant<Tree[]>([]),
          fc.array(tie('tree'), { maxLength: 3 }),
        ),
      }),
    }));
    const letters: string[] = [];
    const build = ({ name, text, marks, inside }: Tree): Y.XmlElement => {
      const element = new Y.XmlElement(name);
      if (name === 'hardBreak') return element;
      element.insert(0, inside.map(build));
      if (text === '') return element;
      const words = new Y.XmlText();
      words.insert(0, text, Object.fromEntries(marks.map((mark) => [mark, {}])));
      element.insert(0, [words]);
      letters.push(...text.replace(/[^a-z]/g, ''));
      return element;
    };
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
        letters.length = 0;
        const fragment = new Y.Doc().getXmlFragment('prose');
        fragment.insert(0, trees.map(build));
        const written = proseMarkdown(fragment).replace(/[^a-z]/g, '');
        expect([...written].sort()).toEqual([...letters].sort());
      }),
    );
  });
});
