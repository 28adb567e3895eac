import { expect, test } from 'vitest';
import { waitBeforeReturn } from '../../../client/sync/comeBack.ts';
import { endingFor, isFinal } from '../../../client/sync/ending.ts';
import { peopleIn } from '../../../client/sync/presentPeople.ts';
import { createStore } from '../../../client/sync/store.ts';
import { problems } from '../../../shared/errors.ts';

test('rule 18: pages come back spread out, later after each failure, and within half a minute', () => {
  const waits = Array.from({ length: 300 }, () => waitBeforeReturn(0));
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(500);
  expect(waitBeforeReturn(3, () => 1)).toBeGreaterThan(waitBeforeReturn(0, () => 1));
  expect(waitBeforeReturn(50, () => 1)).toBeLessThan(30_000);
  expect(waitBeforeReturn(50, () => 0)).toBeGreaterThan(0);
});

test('a close that the server means for good is final; a restart or a lost connection is not', () => {
  for (const { close } of Object.values(problems)) expect(isFinal(close)).toBe(close >= 4400);
  for (const code of [1000, 1001, 1005, 1006, 1011, 1012, 1013]) expect(isFinal(code)).toBe(false);
  expect(isFinal(1009)).toBe(true);
});

test('each ending says in words why, and what to do', () => {
  expect(endingFor(4401, '').why).toBe('signed-out');
  expect(endingFor(4403, '').why).toBe('removed');
  expect(endingFor(4404, '').why).toBe('deleted');
  expect(endingFor(4426, '').why).toBe('page-too-old');
  expect(endingFor(4400, 'A message could not be read.').detail).toBe('A message could not be read.');
  expect(endingFor(4413, 'This strategy is full.').detail).toBe('This strategy is full.');
  expect(endingFor(1009, '').detail).toContain('smaller parts');
  expect(endingFor(4499, '').detail).toContain('Reload');
});

test('people are listed once each, without oneself, by name', () => {
  const user = (id: string, name: string) => ({ id, name, organisation: 'Council', colour: '#334155' });
  const states = [
    { user: user('b', 'Zadie') },
    { user: user('a', 'Ann') },
    { user: user('c', 'Émile'), cursor: 4 },
    { user: user('b', 'Zadie') },
    {},
    { user: { id: 'd' } },
  ];
  expect(peopleIn(states, 'a').map(({ name }) => name)).toEqual(['Émile', 'Zadie']);
});

test('a store tells listeners of values that differ, and no longer after they left', () => {
  const store = createStore(1);
  const heard: number[] = [];
  const leave = store.subscribe(() => heard.push(store.getSnapshot()));
  store.set(1);
  store.set(2);
  leave();
  store.set(3);
  expect(heard).toEqual([2]);
});
