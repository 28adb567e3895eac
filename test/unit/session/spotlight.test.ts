import { expect, test } from 'vitest';
import { reduce } from '../../../shared/session/reduce.ts';
import { spotlightOf } from '../../../shared/session/spotlight.ts';
import { problemCode } from '../../support/problemCode.ts';
import { at, moved, played, sampleSession } from '../../support/sessionSamples.ts';

const plans = [
  { kind: 'discuss', target: 'd' },
  { kind: 'write', target: 'w' },
  { kind: 'write' },
  { kind: 'close' },
] as const;
const there = (step: string) => played(sampleSession(plans), moved(step));
const lit = (target: string | null) => ({ type: 'spotlit', target }) as const;

test('a step that writes the strategy has its own block in the spotlight, another kind has nothing', () => {
  expect(spotlightOf(sampleSession(plans).session)).toBeNull();
  expect(['s1', 's2', 's3', 's4'].map((step) => spotlightOf(there(step).session))).toEqual([
    ...[null, 'w', null, null],
  ]);
});

test('the facilitator chooses another, or nothing, for the step that the session is at', () => {
  const other = played(there('s2'), lit('x'));
  expect(spotlightOf(other.session)).toBe('x');
  expect(spotlightOf(played(other, lit(null)).session)).toBeNull();
  expect(spotlightOf(played(other, moved('s3')).session)).toBeNull();
  expect(spotlightOf(played(other, moved('s1')).session)).toBeNull();
  expect(spotlightOf(played(other, moved('s1'), moved('s2')).session)).toBe('x');
});

test('choosing what is there already changes nothing, and nothing can be chosen before the first move or after the close', async () => {
  const before = there('s2');
  expect(reduce(before, lit('w'))).toBe(before);
  const refusal = (run: () => unknown) => problemCode(Promise.resolve().then(run));
  expect(await refusal(() => reduce(sampleSession(plans), lit('x')))).toBe('wrong-state');
  const closed = played(before, lit('x'), { type: 'closed', at, lastAct: null });
  expect(spotlightOf(closed.session)).toBeNull();
  expect(await refusal(() => reduce(closed, lit('w')))).toBe('wrong-state');
});
