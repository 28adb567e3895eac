import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, announcement, onAnnouncement, pauseAnnouncements } from '../../../client/ui/announcer.ts';

let said: string[] = [];
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  stop = onAnnouncement(() => {
    const words = announcement();
    if (words !== '' && words !== said.at(-1)) said.push(words);
  });
});

afterEach(() => {
  vi.runAllTimers();
  stop();
  pauseAnnouncements(false);
  vi.useRealTimers();
});

test('what is announced is said one after the other, then the region is empty', () => {
  announce('Moved to third place');
  announce('Saved again');
  vi.runAllTimers();
  expect(said).toEqual(['Moved to third place', 'Saved again']);
  expect(announcement()).toBe('');
});

test('the same words twice are said twice', () => {
  announce('1 result');
  announce('1 result');
  vi.runAllTimers();
  expect(said).toHaveLength(2);
});

test('of what others do only the latest wait; one’s own is never dropped', () => {
  for (let edit = 1; edit <= 10; edit += 1) announce(`Edit ${edit}`, 'others');
  announce('Moved');
  vi.runAllTimers();
  expect(said).toEqual(['Edit 8', 'Edit 9', 'Edit 10', 'Moved']);
});

test('what others do can be silenced, and one’s own is still said', () => {
  announce('Edit 1', 'others');
  pauseAnnouncements(true);
  announce('Edit 2', 'others');
  announce('Moved');
  vi.runAllTimers();
  expect(said).toEqual(['Moved']);
});

test('of what waits about the same thing only the latest is said', () => {
  announce('7 results', 'own', 'search');
  announce('Moved');
  announce('1 result', 'own', 'search');
  vi.runAllTimers();
  expect(said).toEqual(['Moved', '1 result']);
});
