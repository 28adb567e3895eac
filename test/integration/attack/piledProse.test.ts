import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { renderFragment } from '../../../client/strategy/prose/renderFragment.tsx';
import { fits } from '../../../client/strategy/prose/schemaFit.ts';
import { proseSchema } from '../../../shared/strategy/text.ts';

function prose(fill: (fragment: Y.XmlFragment) => void): Y.XmlFragment {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('prose');
  doc.transact(() => fill(fragment));
  return fragment;
}

function pile(depth: number): Y.XmlFragment {
  return prose((fragment) => {
    let at = fragment;
    for (let level = 0; level < depth; level++) {
      const quotation = new Y.XmlElement('blockquote');
      at.insert(0, [quotation]);
      at = quotation;
    }
    const paragraph = new Y.XmlElement('paragraph');
    at.insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText('at the bottom')]);
  });
}

function row(many: number): Y.XmlFragment {
  return prose((fragment) => {
    const paragraph = new Y.XmlElement('paragraph');
    fragment.insert(0, [paragraph]);
    paragraph.insert(
      0,
      Array.from({ length: many }, () => new Y.XmlElement('hardBreak')),
    );
    paragraph.insert(many, [new Y.XmlText('at the end')]);
  });
}

describe('prose that only a program makes does not bring the page down', () => {
  test.each([
    ['nested without end', pile(8000), 'at the bottom'],
    ['with more parts than a call has arguments', row(200_000), 'at the end'],
  ])('%s: its words are shown, and no editor is made for it', (_what, fragment, words) => {
    expect(renderToStaticMarkup(renderFragment(fragment))).toContain(words);
    expect(fits(proseSchema, fragment)).toBe(false);
  });

  test('what people nest and write is edited as ever', () => {
    expect(fits(proseSchema, pile(20))).toBe(true);
    expect(fits(proseSchema, row(500))).toBe(true);
  });
});
