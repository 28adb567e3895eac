import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Reach, watchReach } from '../../../client/sync/reach.ts';
import { Problem } from '../../../shared/errors.ts';

let told: string[];
/** What the server answers over HTTP. */
let answer: () => Promise<void>;
let asked: number;
let reach: Reach;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  asked = 0;
  answer = async () => {};
  reach = watchReach({
    ask: () => {
      asked += 1;
      return answer();
    },
    onHeard: () => told.push('heard'),
    onBroken: () => told.push('broken'),
    onBlocked: () => told.push('blocked'),
    onRefused: ({ code }) => told.push(code),
    tryAgain: () => told.push('again'),
    giveUp: () => told.push('give up'),
  });
});
afterEach(() => {
  reach.stop();
  vi.useRealTimers();
});

const soon = () => vi.advanceTimersByTimeAsync(1);
const unreachable = async () => {
  throw new Problem('unavailable', 'Moothall could not be reached.');
};

async function fail(): Promise<void> {
  reach.began();
  reach.ended(1006);
  await soon();
}

test('rule 32: one socket that fails proves nothing: the next is tried at once, and only then sockets count as blocked', async () => {
  await fail();
  expect(told).toEqual(['again']);
  await fail();
  expect(told).toEqual(['again', 'blocked']);
});

test('without an answer over HTTP either there is no connection', async () => {
  answer = unreachable;
  await fail();
  await fail();
  expect(told).toEqual(['broken', 'broken']);
});

test('a server that starts while it is asked is not taken for a network that blocks', async () => {
  answer = unreachable;
  await fail();
  answer = async () => {};
  await fail();
  reach.began();
  reach.heard();
  expect(told).toEqual(['broken', 'again', 'heard']);
});

test('a socket that hangs is asked past after four seconds, and given up after twenty', async () => {
  reach.began();
  await vi.advanceTimersByTimeAsync(3_900);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual(['blocked']);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(told).toEqual(['blocked', 'give up']);
});

test('a close with a code of the server’s own, or after it was heard, is a broken connection', async () => {
  reach.began();
  reach.ended(1013);
  reach.began();
  reach.heard();
  reach.ended(1006);
  await soon();
  expect(told).toEqual(['broken', 'heard', 'broken']);
  expect(asked).toBe(0);
});

test('a refusal over HTTP is final, as one by a socket is', async () => {
  answer = async () => {
    throw new Problem('not-found', 'This strategy was deleted.');
  };
  await fail();
  expect(told).toEqual(['not-found']);
});

test('rule 32: while blocked, news is asked for; what comes during a question is asked for after it', async () => {
  reach.look();
  expect(asked).toBe(0);
  await fail();
  await fail();
  expect(asked).toBe(2);
  let free = () => {};
  answer = () => new Promise((resolve) => (free = resolve));
  reach.look();
  reach.look();
  expect(asked).toBe(3);
  free();
  await soon();
  expect(asked).toBe(4);
});

test('a socket that comes through ends it, whatever an older question brings', async () => {
  let free = () => {};
  answer = () => new Promise((resolve) => (free = resolve));
  reach.began();
  await vi.advanceTimersByTimeAsync(4_100);
  reach.heard();
  free();
  await soon();
  expect(told).toEqual(['heard']);
});
