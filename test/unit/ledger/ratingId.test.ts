import { describe, expect, it } from 'vitest';
import { ratingIdOf, readRatingId } from '../../../shared/ledger/ratingId.ts';

describe('a rating’s id', () => {
  it('carries its strategy and its entry', () => {
    expect(readRatingId(ratingIdOf('strategy', 'entry'))).toEqual({
      strategyId: 'strategy',
      entryId: 'entry',
    });
  });

  it.each(['', '.', 'strategy', 'strategy.', '.entry', 'a.b.c'])('%j is none', (id) => {
    expect(readRatingId(id)).toBeNull();
  });
});
