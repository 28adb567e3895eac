import { expect, test } from 'vitest';
import { type PeriodParts, periodKinds, periodText } from '../../../../client/evidence/own/periodText.ts';
import { parsePeriod } from '../../../../shared/evidence/period.ts';

const parts: PeriodParts = { kind: 'year', year: '2021', lastYear: '2023', month: '09', day: '2021-03-31' };

test('every kind of period is one that the server reads, and is labelled as people say it', () => {
  const labels = periodKinds.map((kind) => {
    const read = periodText({ ...parts, kind });
    return 'text' in read ? parsePeriod(read.text)?.label : undefined;
  });
  expect(labels).toEqual(['2021', '2021/22', '2021/22', '2021 to 2023', 'Sep 2021', '31 Mar 2021']);
});

test.each([
  [{ year: '21' }, 'year'],
  [{ year: '' }, 'year'],
  [{ year: '2021/22' }, 'year'],
  [{ kind: 'years' as const, lastYear: '2021' }, 'lastYear'],
  [{ kind: 'day' as const, day: '' }, 'day'],
])('%o is not guessed at: the field that lacks something is named', (change, field) => {
  expect(periodText({ ...parts, ...change })).toEqual({ fault: expect.objectContaining({ field }) });
});
