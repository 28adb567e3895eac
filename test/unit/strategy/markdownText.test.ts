import { expect, test } from 'vitest';
import { markdownText } from '../../../shared/strategy/markdownText.ts';

test('formatting that ends and begins again in the same place goes on', () => {
  const bold = { bold: {} };
  const parts = ['Eve', 'ry', ' ', 'h', 'ome'].map((insert, at) => ({
    insert,
    attributes: at % 4 === 0 ? undefined : bold,
  }));
  expect(markdownText(parts)).toBe('Eve**ry h**ome');
});

test('links to two places in one row stay two', () => {
  const link = (insert: string, href: string) => ({ insert, attributes: { link: { href } } });
  const parts = [link('a', 'https://example.org/a'), link('b', 'https://example.org/b')];
  expect(markdownText(parts)).toBe('[a](https://example.org/a)[b](https://example.org/b)');
});
