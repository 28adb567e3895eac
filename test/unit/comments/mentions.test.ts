import { describe, expect, it } from 'vitest';
import { mentionedIn, wordsWithNames } from '../../../shared/comments/mentions.ts';

describe('mentions', () => {
  it.each([
    ['nobody', []],
    ['@[a1] and @[b-2], then @[a1] again', ['a1', 'b-2']],
    ['@[not an id] @[] @(x) @name [a]', []],
    ['mail me@[x]y', ['x']],
    [`@[${'x'.repeat(65)}]`, []],
  ])('%j names %j', (body, ids) => {
    expect(mentionedIn(body)).toEqual(ids);
  });

  it('are written as names, and what names nobody stays as it was', () => {
    const nameOf = (id: string) => (id === 'a1' ? 'Ada' : undefined);
    expect(wordsWithNames('@[a1], is @[b2] here?', nameOf)).toBe('@Ada, is @[b2] here?');
  });
});
