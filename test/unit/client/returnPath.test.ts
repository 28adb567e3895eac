import { expect, test } from 'vitest';
import { returnPath, signInAddress } from '../../../client/app/returnPath.ts';

test('signing in leads back to where the person was', () => {
  const address = signInAddress('/s/abc/board?asAt=2026-06-14#top');
  expect(returnPath(new URL(address, 'https://moothall.example').search)).toBe(
    '/s/abc/board?asAt=2026-06-14#top',
  );
});

test('the doors themselves are not come back to', () => {
  expect(signInAddress('/sign-in?next=%2Fs%2Fabc')).toBe('/sign-in');
  expect(signInAddress('/join/abc')).toBe('/sign-in');
  expect(signInAddress('/')).toBe('/sign-in');
});

test.each([
  '//elsewhere.example/s/abc',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'https://elsewhere.example',
  'javascript:alert(1)',
  '',
])('“%s” leads home, not to a stranger’s site', (next) => {
  expect(returnPath(`?${new URLSearchParams({ next })}`)).toBe('/');
});
