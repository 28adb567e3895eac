import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scopePath } from '../../../server/store/embedded/records/scopeFiles.ts';
import { isScope } from '../../../server/store/names.ts';
import fc from '../../support/fastCheck.ts';

describe('a scope’s file', () => {
  it('is named for the scope', () => {
    expect(scopePath('records', 'accounts')).toBe(['records', 'accounts.json'].join(sep));
    expect(scopePath('records', 'partnership:ab-12')).toBe(
      ['records', 'partnership', 'ab-12.json'].join(sep),
    );
  });

  it.each([
    '..',
    'a:..:b',
    'a/b',
    'a\\b',
    'a.json',
    'a:',
    ':a',
    'a::b',
    '-a',
    'A',
    'a b',
    'ä',
    'a\n',
    'a\0',
    '',
  ])('cannot be had for %j', (name) => {
    expect(isScope(name)).toBe(false);
  });

  it('stays inside the folder, and is no other scope’s, for any name that is allowed', () => {
    const anyName = fc.string({ unit: fc.constantFrom('a', 'b', '-', ':', '.', '/', '\\', '1') });
    const allowed = anyName.filter(isScope);
    fc.assert(
      fc.property(allowed, allowed, (one, other) => {
        expect(scopePath('records', one).split(sep)).toEqual([
          'records',
          ...one.split(':').slice(0, -1),
          `${one.split(':').at(-1)}.json`,
        ]);
        if (one !== other) expect(scopePath('records', one)).not.toBe(scopePath('records', other));
      }),
    );
  });
});
