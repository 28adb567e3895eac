import { expect, test } from 'vitest';
import { parseDate } from '../../../client/ui/parseDate.ts';

test.each([
  '31/12/2030',
  '31.12.2030',
  '31-12-2030',
  ' 31 / 12 / 2030 ',
  '31 12 2030',
  '31 Dec 2030',
  '31st December 2030',
  '31 december, 2030',
  '31-dec-2030',
  '2030-12-31',
])('“%s” is the last day of 2030', (typed) => {
  expect(parseDate(typed)).toEqual({ day: '2030-12-31' });
});

test('the day comes before the month, in words and in figures', () => {
  expect(parseDate('3/4/2030')).toEqual({ day: '2030-04-03' });
  expect(parseDate('3 Apr 2030')).toEqual({ day: '2030-04-03' });
  expect(parseDate('1 Sept 2030')).toEqual({ day: '2030-09-01' });
});

test('an emptied field is no date', () => {
  expect(parseDate('  ')).toEqual({ day: null });
});

test('an American date is refused and not turned round', () => {
  expect(parseDate('12/31/2030')).toEqual({ error: expect.stringContaining('There is no month 31') });
  expect(parseDate('December 31, 2030')).toHaveProperty('error');
});

test('a day that the month does not have is refused with the days that it has', () => {
  expect(parseDate('29/2/2028')).toEqual({ day: '2028-02-29' });
  expect(parseDate('29/2/2030')).toEqual({ error: 'February 2030 has days 1 to 28' });
  expect(parseDate('0/1/2030')).toEqual({ error: 'January 2030 has days 1 to 31' });
});

test.each(['31/12/30', '31/12/203', '31/12/20300', '31/12/1066', '12/2030', '31/12-2030', '31 Ju', 'soon'])(
  '“%s” is refused in words',
  (typed) => {
    expect(parseDate(typed)).toEqual({ error: expect.stringMatching(/[a-z]{4}/) });
  },
);
