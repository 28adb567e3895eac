import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { chosenPassage } from '../../../../client/strategy/comments/chosenPassage.ts';
import { segmentsOf } from '../../../../client/strategy/comments/segments.ts';
import { readPart } from '../../../../shared/comments/partText.ts';
import { rootsOf } from '../../../../shared/strategy/document.ts';
import { proseSchema } from '../../../../shared/strategy/text.ts';

const vision = { of: 'strategy', field: 'vision' } as const;

function visionOf(content: unknown[]) {
  const doc = new Y.Doc();
  const fragment = rootsOf(doc).vision;
  prosemirrorJSONToYXmlFragment(proseSchema, { type: 'doc', content }, fragment);
  return { doc, part: readPart(fragment), root: yXmlFragmentToProseMirrorRootNode(fragment, proseSchema) };
}

const text = (words: string, mark?: string) => ({
  type: 'text',
  text: words,
  ...(mark && { marks: [{ type: mark }] }),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const sample = () =>
  visionOf([
    paragraph(text('Every '), text('home', 'bold'), { type: 'hardBreak' }, text('is warm.')),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Nobody waits.'))] }] },
  ]);

const placed = (thread: string, from: number, to: number, proposed: string | null = null) => ({
  ...{ thread, from, to, proposed },
});

describe('commented words', () => {
  test('stand where an editor counts them to be', () => {
    const { part, root } = sample();
    const at = (words: string) => part.words.indexOf(words);
    const [segment] = segmentsOf(part, [placed('a', at('Nobody'), at('Nobody') + 6)], null);
    expect(segment && root.textBetween(segment.position, segment.position + segment.to - segment.from)).toBe(
      'Nobody',
    );
  });

  test('that lie over each other are parted where one begins or ends, and each ends once', () => {
    const { part } = sample();
    const words = part.words.split('\n').join('|');
    expect(words).toBe('Every home|is warm.|Nobody waits.');
    const passages = [placed('a', 0, 18, 'else'), placed('b', 6, 25), placed('c', 20, 26)];
    const seen = segmentsOf(part, passages, 'c').map(
      ({ text: its, from, to, threads, lit, ending, replaced }) => [
        its
          .toDelta()
          .map(({ insert }: { insert: string }) => insert)
          .join('')
          .slice(from, to),
        threads.join(),
        lit ? 'lit' : '',
        replaced ? 'replaced' : '',
        ending.map(({ thread, quote }) => `${thread}: ${quote}`).join(),
      ],
    );
    expect(seen).toEqual([
      ['Every ', 'a', '', 'replaced', ''],
      ['home', 'a,b', '', 'replaced', ''],
      ['is warm', 'a,b', '', 'replaced', 'a: Every home\nis warm'],
      ['.', 'b', '', '', ''],
      ['Nobod', 'b,c', 'lit', '', 'b: home\nis warm.\nNobod'],
      ['y', 'c', 'lit', '', 'c: Nobody'],
    ]);
  });

  test('are chosen between two places of an editor, to the letter', () => {
    const { doc, root } = sample();
    const choose = (from: number, to: number) => chosenPassage({ doc }, vision, from, to)?.quote ?? null;
    const end = root.content.size;
    for (let from = 0; from < end; from += 1) {
      for (let to = from + 1; to <= end; to += 1) {
        const words = root.textBetween(from, to, '\n', '\n').trim();
        expect(choose(from, to)).toBe(words === '' ? null : words);
      }
    }
  });
});
