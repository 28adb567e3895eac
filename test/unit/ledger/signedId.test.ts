import { describe, expect, it } from 'vitest';
import { readSignedId, signedIdOf } from '../../../shared/ledger/signedId.ts';

describe('what somebody signed', () => {
  it('carries its strategy and its entry', () => {
    expect(readSignedId(signedIdOf('strategy', 'entry'))).toEqual({
      strategyId: 'strategy',
      entryId: 'entry',
    });
  });

  it.each(['', '.', 'strategy', 'strategy.', '.entry', 'a.b.c'])('%j is none', (id) => {
    expect(readSignedId(id)).toBeNull();
  });
});
