import { describe, expect, it } from 'vitest';
import { commentBodySchema, plainWords } from '../../../shared/comments/commentWords.ts';
import fc from '../../support/fastCheck.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('the words of a comment', () => {
  it('hold no sign that nobody sees, are the same when cleaned again, and lose no letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = plainWords(text);
        expect(clean).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}|\n{3}/u);
        expect(plainWords(clean)).toBe(clean);
        expect(clean.replace(/\P{L}/gu, '')).toBe(text.replace(/\P{L}/gu, ''));
      }),
    );
  });

  it('keep what scripts and joined pictures need', () => {
    for (const text of ['👩‍👩‍👧', 'می‌خواهم', 'שלום\u200f!', 'क्‍ष', 'e\u0301'])
      expect(plainWords(text)).toBe(text);
  });

  it('must be something that can be seen', () => {
    for (const text of ['', ' ', '\u200b', '\u202e\u2066', '\n\n']) {
      expect(commentBodySchema.safeParse(text).success).toBe(false);
    }
    expect(commentBodySchema.parse(' ? ')).toBe('?');
  });
});
