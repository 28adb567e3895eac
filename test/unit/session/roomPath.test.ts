import { expect, test } from 'vitest';
import { readRoomPath } from '../../../shared/session/roomPath.ts';

test.each([
  ['/in', { page: 'join', code: undefined }],
  ['/in/', { page: 'join', code: undefined }],
  ['/in/QX7%204PD', { page: 'join', code: 'QX7 4PD' }],
  ['/in/%E0', { page: 'join', code: '%E0' }],
  ['/live/abc', { page: 'session', id: 'abc' }],
  ['/live/abc/', { page: 'session', id: 'abc' }],
  ['/live', undefined],
  ['/live/', undefined],
  ['/in/a/b', undefined],
  ['/inside', undefined],
  ['/s/live/abc', undefined],
  ['/live/abc/run', undefined],
  ['/live/abc/screen', undefined],
  ['/', undefined],
  ['/index', undefined],
  ['/s/in', undefined],
])('%s', (path, expected) => {
  expect(readRoomPath(path)).toEqual(expected);
});
