import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceLibrary } from '../../../server/evidence/library.ts';
import { openLibrary } from '../../../server/evidence/openLibrary.ts';

let library: EvidenceLibrary;
beforeAll(async () => {
  library = await openLibrary();
});

const southend = 'E06000033';
const payUpTo = (day?: string) => library.summaries(['gross-median-weekly-pay'], southend, day)[0];

describe('evidence as it could be known at an earlier time', () => {
  it('leaves out later periods, and compares with similar places in the period that is then the latest', () => {
    const earlier = payUpTo('2022-12-31');
    expect(earlier?.latest?.period).toBe('2022-04-27');
    expect(earlier?.scores.minimum).toMatchObject({ period: '2022-04-27' });
    expect(payUpTo()?.latest?.period).not.toBe('2022-04-27');
  });

  it('says so where there was no figure yet', () => {
    expect(payUpTo('1990-12-31')).toMatchObject({
      latest: null,
      points: [],
      missing: 'There was no figure for this place yet.',
    });
  });
});
