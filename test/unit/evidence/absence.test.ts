import { expect, test } from 'vitest';
import { type AbsenceFacts, absenceOf } from '../../../shared/evidence/absence.ts';
import { row } from './made.ts';

const facts = (more: Partial<AbsenceFacts>): AbsenceFacts => ({
  area: { name: 'Borsetshire', type: 'county' },
  series: [],
  levels: ['county', 'country'],
  parts: null,
  county: null,
  formerAreas: [],
  ...more,
});

test('a place with one value among blanks lacks nothing', () => {
  expect(absenceOf(facts({ series: [row('2022', 0), row('2023', null)] }))).toBeNull();
});

test.each([
  ['x', 'not-available', 'not available'],
  ['u', 'unreliable', 'too unreliable'],
  ['c', 'confidential', 'confidentiality'],
  ['z', 'not-applicable', 'not applicable'],
] as const)('a series of blanks marked %s is %s', (status, code, words) => {
  const absence = absenceOf(
    facts({ series: [row('2022', null, { status: 'x' }), row('2023', null, { status })] }),
  );
  expect(absence?.code).toBe(code);
  expect(absence?.reason).toContain(`Borsetshire has no figure. The source`);
  expect(absence?.reason).toContain(words);
});

test('a kind of area that the source leaves out is named, with where to look', () => {
  const absence = absenceOf(facts({ levels: ['region', 'country'] }));
  expect(absence).toEqual({
    code: 'not-for-this-kind',
    reason: 'This is not published for counties. It is published for regions and nationally.',
  });
});

test('a county whose districts have figures points to them', () => {
  const parts = { type: 'non-metropolitan district', withFigure: 10, total: 11 };
  const absence = absenceOf(facts({ levels: ['non-metropolitan district'], parts }));
  expect(absence?.reason).toBe(
    'This is not published for counties. It exists for 10 of the 11 districts within Borsetshire.',
  );
});

test('a district whose county has a figure points to it', () => {
  const area = { name: 'Felpersham', type: 'non-metropolitan district' };
  const absence = absenceOf(facts({ area, county: 'Borsetshire' }));
  expect(absence?.reason).toBe(
    'This is not published for districts. It exists for the county around it, Borsetshire.',
  );
});

test('a place that took over from others points to what was there before', () => {
  const absence = absenceOf(facts({ formerAreas: ['One', 'Two', 'Three', 'Four'] }));
  expect(absence?.code).toBe('former-area');
  expect(absence?.reason).toContain('One, Two, Three and others');
});

test('a place of the right kind without a row is told apart from one of the wrong kind', () => {
  expect(absenceOf(facts({}))).toEqual({
    code: 'not-published',
    reason: 'The source has no figure for Borsetshire, although it has for other counties.',
  });
});

test('without a place there is nothing to show', () => {
  expect(absenceOf(facts({ area: null }))?.code).toBe('no-area');
});
