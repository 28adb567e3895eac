import { describe, expect, it } from 'vitest';
import { pageLength, pageOfNames } from '../../../server/store/page.ts';
import { limits } from '../../../shared/limits.ts';
import fc from '../../support/fastCheck.ts';

describe('pages of names', () => {
  it('hold each name once, in order, whatever their length', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 7 }), (names, limit) => {
        const ordered = names.sort();
        const seen: string[] = [];
        let page = pageOfNames(ordered, { limit });
        for (;;) {
          seen.push(...page.items);
          if (page.next === undefined) break;
          page = pageOfNames(ordered, { limit, after: page.next });
        }
        expect(seen).toEqual(ordered);
      }),
    );
  });

  it('have a length between one and the cap', () => {
    expect([undefined, -5, 0, 2.9, 10_000].map(pageLength)).toEqual([
      limits.pageSize,
      1,
      1,
      2,
      limits.pageSizeMax,
    ]);
  });
});
