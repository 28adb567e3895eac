import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { GivenAnchor } from '../../../shared/comments/anchor.ts';
import { anchorOfQuote, checkAnchor } from '../../../shared/comments/anchorCheck.ts';
import { resolveAnchor } from '../../../shared/comments/anchorResolve.ts';
import { textReader } from '../../../shared/comments/targetTexts.ts';
import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import * as edit from '../../../shared/strategy/edit.ts';

const by = { personId: 'ann', at: '2026-01-01T00:00:00.000Z' };
const sentence = 'Life expectancy differs by 11.5 years across the city.';

function strategy(narrative = sentence) {
  const doc = new Y.Doc();
  edit.fillNewStrategy(doc, { title: 'Shared outcomes', vision: 'Every home is warm.' });
  const id = edit.addObjective(doc, by, null, { title: 'Close the gap', narrative });
  const home = { of: 'objective', id } as const;
  return { doc, home, text: textAt(doc, id), texts: () => textReader(doc)(home) };
}

function textAt(doc: Y.Doc, id: string, paragraph = 0): Y.XmlText {
  const element: unknown = proseAt(doc, { of: 'objective', id, field: 'narrative' })?.get(paragraph);
  const text: unknown = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (text instanceof Y.XmlText) return text;
  throw new Error('no such text');
}

const at = (type: Y.XmlText | Y.XmlFragment, index: number, assoc = 0) =>
  Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(type, index, assoc));
const packed = (type: Y.XmlText, index: number) =>
  Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type, index))).toString(
    'base64',
  );

const start = sentence.indexOf('11.5');
const end = start + '11.5 years'.length;

describe('an anchor from outside', () => {
  test('is taken as JSON and in base64, with either side to lean to, and says what stands there', () => {
    const { doc, text, texts } = strategy();
    for (const given of [
      { part: 'narrative', start: at(text, start), end: at(text, end) },
      { part: 'narrative', start: at(text, start, -1), end: at(text, end, -1) },
      { part: 'narrative', start: packed(text, start), end: packed(text, end) },
    ]) {
      const taken = checkAnchor(doc, texts(), given);
      expect(taken).toMatchObject({ quote: '11.5 years', prefix: 'Life expectancy differs by ' });
      expect(taken.anchor).toMatchObject({ part: 'narrative', once: true });
    }
  });

  test('to the ends of a text, or between paragraphs as editors say it, is taken', () => {
    const { doc, home, text, texts } = strategy(`${sentence}\nMore.`);
    const narrative = proseAt(doc, { ...home, field: 'narrative' });
    if (!narrative) throw new Error('no narrative');
    const whole = { part: 'narrative', start: at(text, 0), end: at(text, sentence.length) };
    expect(checkAnchor(doc, texts(), whole).quote).toBe(sentence);
    const paragraph = { part: 'narrative', start: at(narrative, 1), end: at(narrative, 2) };
    expect(checkAnchor(doc, texts(), paragraph).quote).toBe('More.');
    const both = { part: 'narrative', start: at(narrative, 0), end: at(narrative, 2, -1) };
    expect(checkAnchor(doc, texts(), both).quote).toBe(`${sentence}\nMore.`);
  });

  test('with a quote that is not what stands there gets the true one; white space does not matter', () => {
    const { doc, text, texts } = strategy();
    const given = { part: 'narrative', start: at(text, start), end: at(text, end) };
    expect(checkAnchor(doc, texts(), given, 'something rude').quote).toBe('11.5 years');
    expect(checkAnchor(doc, texts(), given, '11.5\nyears').quote).toBe('11.5\nyears');
  });

  const other = strategy('Another objective of another strategy.');
  const long = strategy('word '.repeat(limits.passageChars));
  const cases: [string, (here: ReturnType<typeof strategy>) => GivenAnchor, RegExp][] = [
    [
      'a part that it has not',
      ({ text }) => ({ part: 'vision', start: at(text, 0), end: at(text, 4) }),
      /one of title, narrative/,
    ],
    [
      'crossed ends',
      ({ text }) => ({ part: 'narrative', start: at(text, 9), end: at(text, 4) }),
      /before it begins/,
    ],
    [
      'ends in the same place',
      ({ text }) => ({ part: 'narrative', start: at(text, 4), end: at(text, 4) }),
      /no words/,
    ],
    [
      'nothing but blanks',
      ({ text }) => ({ part: 'narrative', start: at(text, 4), end: at(text, 5) }),
      /no words/,
    ],
    [
      'another document',
      ({ text }) => ({ part: 'narrative', start: at(other.text, 0), end: at(text, 4) }),
      /points nowhere/,
    ],
    [
      'letters that never were',
      ({ text }) => ({
        part: 'narrative',
        start: { item: { client: 4, clock: 7 }, assoc: 0 },
        end: at(text, 4),
      }),
      /points nowhere/,
    ],
    [
      'a root that nobody made',
      ({ text }) => ({ part: 'narrative', start: { tname: 'mine', assoc: 0 }, end: at(text, 4) }),
      /points nowhere/,
    ],
    [
      'another text of the same strategy',
      ({ doc, text }) => {
        const title: unknown = proseAt(doc, { of: 'strategy', field: 'title' });
        if (!(title instanceof Y.XmlFragment)) throw new Error('no title');
        return { part: 'narrative', start: at(title, 0), end: at(text, 4) };
      },
      /another text/,
    ],
    ['a number', ({ text }) => ({ part: 'narrative', start: 4, end: at(text, 4) }), /no relative position/],
    [
      'an empty object',
      ({ text }) => ({ part: 'narrative', start: {}, end: at(text, 4) }),
      /no relative position/,
    ],
    [
      'numbers that no letter has',
      ({ text }) => ({ part: 'narrative', start: { item: { client: -1, clock: 1.5 } }, end: at(text, 4) }),
      /no relative position/,
    ],
    ['base64 of nothing', ({ text }) => ({ part: 'narrative', start: '////', end: at(text, 4) }), /base64/],
    [
      'very long base64',
      ({ text }) => ({ part: 'narrative', start: 'A'.repeat(1e6), end: at(text, 4) }),
      /base64/,
    ],
  ];
  test.each(cases)('is refused by name: %s', (_what, given, why) => {
    const here = strategy();
    const shares = [...here.doc.share.keys()];
    const problem = refusalOf(() => checkAnchor(here.doc, here.texts(), given(here)));
    expect(problem.status).toBe(422);
    expect(problem.faults).toEqual([{ path: 'anchor', message: expect.stringMatching(why) }]);
    expect([...here.doc.share.keys()]).toEqual(shares);
  });

  test('is refused where the passage is longer than a comment can be about, or what it is about has no text', () => {
    const { doc, text, texts } = long;
    const whole = { part: 'narrative', start: at(text, 0), end: at(text, text.length) };
    expect(refusalOf(() => checkAnchor(doc, texts(), whole)).detail).toMatch(/at most 5,000 characters/);
    expect(refusalOf(() => checkAnchor(doc, new Map(), whole)).detail).toMatch(/leave the anchor out/);
  });
});

describe('a quote without an anchor', () => {
  test('is anchored where it stands once, in any text of what it is about', () => {
    const { texts } = strategy();
    const bare = { prefix: '', suffix: '' };
    expect(anchorOfQuote(texts(), { quote: 'Close the gap', ...bare })?.anchor.part).toBe('title');
    const found = anchorOfQuote(texts(), { quote: '11.5  years', ...bare });
    const narrative = texts().get('narrative');
    expect(found && narrative && resolveAnchor(narrative, found)).toEqual({ from: start, to: end });
    expect(anchorOfQuote(texts(), { quote: '12 years', ...bare })).toBeNull();
    expect(anchorOfQuote(texts(), { quote: ' ', ...bare })).toBeNull();
  });

  test('that stands twice is anchored only by what is beside it', () => {
    const { texts } = strategy('Crime falls here. Crime falls there.');
    const bare = { quote: 'Crime falls', prefix: '', suffix: '' };
    expect(anchorOfQuote(texts(), bare)).toBeNull();
    expect(anchorOfQuote(texts(), { ...bare, suffix: ' there' })?.prefix).toBe('Crime falls here. ');
  });
});

function refusalOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
