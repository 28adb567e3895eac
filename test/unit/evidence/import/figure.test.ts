import { describe, expect, test } from 'vitest';
import { readFigure } from '../../../../server/evidence/import/figure.ts';

describe('a figure is read as people write it', () => {
  test.each([
    ['12.5', 12.5],
    ['1,234', 1234],
    ['12,345,678.9', 12345678.9],
    ['1 234', 1234],
    ['1\u00A0234\u202F567', 1234567],
    ['£25,329', 25329],
    ['-£1,200', -1200],
    ['£-1,200', -1200],
    ['£1.2m', 1200000],
    ['45.6%', 45.6],
    ['45.6 per cent', 45.6],
    ['(1,234)', -1234],
    ['(£12.50)', -12.5],
    ['\u22123.5', -3.5],
    ['\u20133.5', -3.5],
    ['+0.4', 0.4],
    ['.5', 0.5],
    ['1.5E+03', 1500],
    ['1e15', 1e15],
    ['  7 ', 7],
    ['0', 0],
    [0, 0],
    [-2.5, -2.5],
  ])('%j', (cell, value) => {
    expect(readFigure(cell, 'thousands')).toMatchObject({ kind: 'number', value });
  });

  test.each([
    ['12.3 [r]', ['r']],
    ['12.3r', ['r']],
    ['12.3 (p)', ['p']],
    ['12.3*', ['*']],
    ['12.3 [note 2]', ['note 2']],
    ['[e] 12.3', ['e']],
    ['12.3 [p, r]', ['p, r']],
    ['1,234 (a)', ['a']],
    ['12.3 u', ['u']],
  ])('%s, with what is written beside it', (cell, marks) => {
    expect(readFigure(cell, 'thousands')).toMatchObject({ kind: 'number', marks });
  });
});

describe('what the source withholds stays a code', () => {
  test.each([
    ...[
      ['[c]', 'c'],
      ['c', 'c'],
      ['*', 'c'],
      ['x', 'x'],
      ['[x]', 'x'],
      ['z', 'z'],
      ['[z]', 'z'],
      ['u', 'u'],
      ['[u]', 'u'],
    ],
    ...[
      [':', 'x'],
      ['..', 'x'],
      ['na', 'x'],
      ['N/A', 'x'],
      ['-', 'x'],
      ['–', 'x'],
      ['[low]', 'x'],
      ['low', 'x'],
      ['<5', 'c'],
    ],
    ...[
      ['Suppressed', 'c'],
      ['Not applicable', 'z'],
      ['fewer than 5', 'c'],
      ['~', 'u'],
      ['>95%', 'c'],
      ['#N/A', 'x'],
    ],
  ])('%s', (cell, status) => {
    expect(readFigure(cell ?? '', 'thousands')).toEqual({
      kind: 'withheld',
      code: { status, written: cell },
    });
  });
});

describe('a number is never guessed', () => {
  test.each(['1,2', '3,45', '12,34', '1,2345', '1.234,5', '12,345,6', '0,75'])('%s could be two', (cell) => {
    expect(readFigure(cell, 'thousands')).toEqual({ kind: 'ambiguous' });
    expect(readFigure(cell, 'ask')).toEqual({ kind: 'ambiguous' });
  });

  test('until somebody says what the comma is', () => {
    expect(readFigure('1,234', 'ask')).toEqual({ kind: 'ambiguous' });
    expect(readFigure('1,2', 'decimal')).toMatchObject({ value: 1.2 });
    expect(readFigure('1.234,5', 'decimal')).toMatchObject({ value: 1234.5 });
    expect(readFigure('1,234', 'decimal')).toMatchObject({ value: 1.234 });
    expect(readFigure('1.234', 'decimal')).toEqual({ kind: 'ambiguous' });
  });

  test.each([
    '12.3 (11.2-13.4)',
    '5 years',
    'about 5',
    '12/13',
    '1-2',
    'E06000033',
    '2021 to 2022',
    '10 km',
    '1.2.3',
    '5 m',
    '=1+1',
    '1e999',
    '1e200',
    '12345678901234567',
    '9'.repeat(400),
  ])('%s is words', (cell) => expect(['words', 'ambiguous']).toContain(readFigure(cell, 'thousands').kind));

  test('nothing is nothing', () => {
    expect([null, '', ' ', '\u00A0'].map((cell) => readFigure(cell, 'thousands').kind)).toEqual(
      Array(4).fill('blank'),
    );
    expect(readFigure(true, 'thousands').kind).toBe('words');
    expect(readFigure(Number.NaN, 'thousands').kind).toBe('words');
    expect(readFigure(-1e200, 'thousands').kind).toBe('words');
  });
});
