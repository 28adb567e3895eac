import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose, type MessagePart } from '../../../server/mail/compose.ts';

const kinds = ['heading', 'words', 'quiet', 'quote'] as const;

test('nothing that somebody wrote becomes an element of the HTML', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('<img src=x onerror=alert(1)>', '</h2><script>x</script>', '"><b>', '&lt;b&gt;', '<!--'),
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom(...kinds), (words, kind) => {
      const parts: MessagePart[] = [
        { kind, words },
        { kind: 'link', words, url: 'https://moothall.example/' },
      ];
      const { html } = compose(words, parts);
      const plain = compose('', [
        { kind, words: '' },
        { kind: 'link', words: '', url: 'https://moothall.example/' },
      ]);
      const elements = (text: string) => text.match(/<\/?[a-z!][^>]*>/gi)?.filter((tag) => tag !== '<br>');
      expect(elements(html)).toEqual(elements(plain.html));
    }),
  );
});

test('both forms say the same, and the HTML asks for nothing from elsewhere', () => {
  const { text, html } = compose('Three things', [
    { kind: 'heading', words: 'Shared outcomes' },
    { kind: 'quote', words: 'First\nSecond' },
    { kind: 'action', words: 'Sign in', url: 'https://moothall.example/sign-in/a?b=1&c=2' },
  ]);
  expect(text).toBe(
    'Shared outcomes\n---------------\n\n> First\n> Second\n\nSign in:\nhttps://moothall.example/sign-in/a?b=1&c=2\n',
  );
  expect(html).toContain('lang="en-GB"');
  expect(html).toContain('<h2');
  expect(html).toContain('href="https://moothall.example/sign-in/a?b=1&amp;c=2"');
  expect(html).not.toMatch(/<img|<script|<link|@import|url\(|src=/);
});
