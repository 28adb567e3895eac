import { describe, expect, test } from 'vitest';
import { bodyParts } from '../../../../client/comments/words/bodyParts.ts';
import { matching, mentionQuery, withMention } from '../../../../client/comments/words/mentionQuery.ts';
import {
  mentionablesOf,
  mentionedIn,
  toSent,
  toWritten,
} from '../../../../client/comments/words/mentionWords.ts';

const people = mentionablesOf({
  organisations: [
    { id: 'o1', name: 'NHS partner' },
    { id: 'o2', name: 'Ann' },
  ],
  members: [
    { id: 'p1', name: 'Ann', organisation: 'Council' },
    { id: 'p2', name: 'Ann Marie', organisation: 'Police' },
    { id: 'p3', name: 'Tom Reed', organisation: 'Council' },
    { id: 'p4', name: 'Tom Reed', organisation: 'Council' },
  ],
});

describe('what a comment is drawn as', () => {
  test('mentions are names, addresses are links without the end of the sentence, the rest are words', () => {
    expect(
      bodyParts('@[o1]: see (https://a.org/x_(y)), or http://b.org.\nOK?', [{ id: 'o1', name: 'NHS' }]),
    ).toEqual([
      { kind: 'mention', id: 'o1', name: 'NHS' },
      { kind: 'text', text: ': see (' },
      { kind: 'link', href: 'https://a.org/x_(y)', text: 'https://a.org/x_(y)' },
      { kind: 'text', text: '), or ' },
      { kind: 'link', href: 'http://b.org/', text: 'http://b.org' },
      { kind: 'text', text: '.\nOK?' },
    ]);
  });

  test.each([
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    'data:text/html,x',
    'https://',
    '@[',
    '@[a b]',
  ])('%s stays words', (body) => {
    expect(bodyParts(body, [])).toEqual([{ kind: 'text', text: body }]);
  });

  test('who is no longer known is said to be so', () => {
    expect(bodyParts('@[gone]', [])).toEqual([
      { kind: 'mention', id: 'gone', name: 'somebody who is no longer here' },
    ]);
  });
});

describe('mentions', () => {
  test('namesakes are told apart, and every label is another', () => {
    expect(people.map(({ label }) => label)).toEqual([
      'NHS partner',
      'Ann',
      'Ann (Council)',
      'Ann Marie',
      'Tom Reed (Council)',
      'Tom Reed (Council)*',
    ]);
  });

  test('labels in full are sent as ids, the longest first, and come back as they were', () => {
    const text = '@Ann Marie, @ann and @Ann (Council): see @NHS partner. Not @Annabel, nor me@Ann.org';
    const sent = '@[p2], @[o2] and @[p1]: see @[o1]. Not @Annabel, nor me@Ann.org';
    expect(toSent(text, people)).toBe(sent);
    expect(mentionedIn(text, people).map(({ id }) => id)).toEqual(['p2', 'o2', 'p1', 'o1']);
    expect(toWritten(sent, [], people)).toBe(text.replace('@ann ', '@Ann '));
    expect(toWritten('@[left] knew', [{ id: 'left', name: 'Lee' }], people)).toBe('@Lee knew');
  });
});

describe('calling somebody while writing', () => {
  test.each([
    ['@', 1, { at: 0, query: '' }],
    ['Ask @nhs pa', 11, { at: 4, query: 'nhs pa' }],
    ['Ask @nhs later', 8, { at: 4, query: 'nhs' }],
    ['me@nhs', 6, null],
    ['@ nhs', 5, null],
    ['@nhs\nthen', 9, null],
  ])('%j with the caret at %i', (text, caret, found) => {
    expect(mentionQuery(text, caret)).toEqual(found);
  });

  test('typing narrows: names first, then later words of them, then where people come from', () => {
    expect(matching(people, 'an').map(({ id }) => id)).toEqual(['o2', 'p1', 'p2']);
    expect(matching(people, 'part').map(({ id }) => id)).toEqual(['o1']);
    expect(matching(people, 'police').map(({ id }) => id)).toEqual(['p2']);
    expect(matching(people, 'zzz')).toEqual([]);
    expect(matching(people, '', 2).map(({ id }) => id)).toEqual(['o1', 'o2']);
  });

  test('the one that was chosen takes the place of what was typed', () => {
    const [nhs] = people;
    if (!nhs) throw new Error('nobody');
    expect(withMention('Ask @n now', { at: 4, query: 'n' }, nhs)).toEqual({
      text: 'Ask @NHS partner now',
      caret: 17,
    });
    expect(withMention('@', { at: 0, query: '' }, nhs)).toEqual({ text: '@NHS partner ', caret: 13 });
  });
});
