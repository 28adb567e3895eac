import { describe, expect, test } from 'vitest';
import { isOwnOrigin } from '../../../server/http/origin.ts';

describe('an Origin is this server’s own', () => {
  test.each([
    ['where there is none: a program, not a browser', undefined, 'moothall.example', undefined],
    ['where it is the host that the request names', 'http://localhost:3000', 'localhost:3000', undefined],
    [
      'under http and https, since a proxy may end https',
      'https://moothall.example',
      'moothall.example',
      undefined,
    ],
    ['with the usual port spelt out', 'http://moothall.example', 'moothall.example:80', undefined],
    ['whatever its case', 'http://moothall.example', 'MOOTHALL.example', undefined],
    ['where it is PUBLIC_URL', 'https://moothall.example', '10.0.0.7:3000', 'https://moothall.example'],
    ['at an IPv6 address', 'http://[::1]:3000', '[::1]:3000', undefined],
  ])('%s', (_why, origin, host, publicUrl) => {
    expect(isOwnOrigin(origin, [host], publicUrl)).toBe(true);
  });
});

describe('an Origin is foreign', () => {
  test.each([
    ['where it is another host', 'http://elsewhere.example', 'moothall.example', undefined],
    ['where it is another port', 'http://localhost:3001', 'localhost:3000', undefined],
    [
      'where it only begins alike',
      'http://moothall.example.elsewhere.example',
      'moothall.example',
      undefined,
    ],
    ['where PUBLIC_URL has another scheme', 'http://moothall.example', 'x', 'https://moothall.example'],
    ['where it is hidden', 'null', 'moothall.example', undefined],
    ['where it is no web page', 'file://', '', undefined],
    ['where it is an extension', 'moz-extension://moothall.example', 'moothall.example', undefined],
    ['where the request names no host', 'http://moothall.example', undefined, undefined],
    ['where it is empty', '', '', undefined],
  ])('%s', (_why, origin, host, publicUrl) => {
    expect(isOwnOrigin(origin, [host], publicUrl)).toBe(false);
  });
});
