import { expect, test } from 'vitest';
import { sharesOf } from '../../../server/history/shares.ts';
import type { CreditedChange, Proposer } from '../../../shared/history/acceptedWords.ts';
import { quarterMs } from '../../../shared/history/quarters.ts';

const colin = { personId: 'colin', organisationId: 'charity' };
const cora = { personId: 'cora', organisationId: 'charity' };

function change(at: number, wordsBy: Proposer[]): CreditedChange {
  return { of: 'objective', id: 'o1', part: 'narrative', by: 'edith', from: at, to: at, wordsBy };
}

test('where versions between were thinned, one change of the next names everybody whose words were accepted', () => {
  const last = 9 * quarterMs;
  const versions = [{ id: 'v', facts: { kind: 'automatic' as const, at: last } }];
  const changes = [change(last, [colin]), change(5 * quarterMs, [cora, colin]), change(2 * quarterMs, [])];
  expect(sharesOf(versions, 3, changes).get('v')).toEqual([
    { ...change(last, [colin, cora]), from: 5 * quarterMs },
  ]);
  expect(sharesOf(versions, 8, changes).get('v')).toEqual([change(last, [colin])]);
});
