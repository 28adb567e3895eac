import { expect, test } from 'vitest';
import { linkAddress } from '../../../../client/strategy/prose/format/linkAddress.ts';

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['example.org', 'https://example.org'],
  [' www.example.org/page ', 'https://www.example.org/page'],
  ['example.org:8443/page', 'https://example.org:8443/page'],
  ['name@example.org', 'mailto:name@example.org'],
  ['mailto:name@example.org', 'mailto:name@example.org'],
  ['tel:+441702000000', 'tel:+441702000000'],
])('%s becomes the link %s', (typed, href) => {
  expect(linkAddress(typed)).toBe(href);
});

test.each([
  '',
  'words',
  'two words.here',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,x',
  'file:///x',
  'ftp://example.org',
])('%s is refused as a link', (typed) => {
  expect(linkAddress(typed)).toBeNull();
});
