import { expect, test } from 'vitest';
import { organisationNameKey } from '../../../shared/people/organisationName.ts';

test.each([
  ['case', 'Essex Police', 'ESSEX police'],
  ['blanks', 'Essex Police', '  Essex\u00a0\tPolice '],
  ['missing blanks', 'Essex Police', 'EssexPolice'],
  ['full-width letters', 'NHS', 'ＮＨＳ'],
  ['ligatures', 'Office', 'O\ufb03ce'],
  ['composed and separate accents', 'Café', 'Cafe\u0301'],
  ['sharp s', 'Straße', 'STRASSE'],
  ['invisible characters', 'Harbour', 'Har\u200bbour\u00ad\ufeff'],
])('%s make no difference to an organisation’s name', (_what, one, other) => {
  expect(organisationNameKey(one)).toBe(organisationNameKey(other));
});

test.each([
  ['letters', 'Essex Police', 'Sussex Police'],
  ['accents', 'Cafe', 'Café'],
  ['digits', 'School 1', 'School 2'],
  ['punctuation', 'A&B', 'AB'],
])('%s make a difference', (_what, one, other) => {
  expect(organisationNameKey(one)).not.toBe(organisationNameKey(other));
});

test('a name of nothing that can be seen has no key', () => {
  expect(organisationNameKey(' \u200b\u2060\t')).toBe('');
});
