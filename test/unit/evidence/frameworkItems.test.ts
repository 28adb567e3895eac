import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItems, type DraftItem } from '../../../shared/evidence/frameworkItems.ts';
import { freshKey, itemKey } from '../../../shared/evidence/itemKey.ts';
import { limits } from '../../../shared/limits.ts';

const draft = (parts: Partial<DraftItem>): DraftItem => ({
  ...{ id: '', title: 'An aim', parent: '', heading: '', meaning: '' },
  ...parts,
});
const check = (...drafts: Partial<DraftItem>[]) =>
  checkItems(drafts.map(draft), (index, field) => ({ path: `${index}.${field}`, words: `Item ${index}` }));
const paths = (...drafts: Partial<DraftItem>[]) => check(...drafts).faults.map(({ path }) => path);

describe('keys', () => {
  it('are made of references, or else of titles, and never twice', () => {
    const { items } = check(
      { id: 'EN 1.2' },
      { title: 'Warm homes' },
      { title: 'Warm homes' },
      { title: '家' },
    );
    expect(items.map(({ key }) => key)).toEqual(['en-1-2', 'warm-homes', 'warm-homes-2', 'item']);
  });

  it('a reference that is written goes before one made of a title, whichever comes first', () => {
    const { items, faults } = check({ title: 'Homes' }, { id: 'homes', title: 'Other' });
    expect(faults).toEqual([]);
    expect(items.map(({ key }) => key)).toEqual(['homes-2', 'homes']);
  });

  it('are what an id takes, and stay when they are read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = freshKey(text, new Set());
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(itemKey(key)).toBe(key);
      }),
    );
  });

  it('stay when they are read again where two long titles begin alike', () => {
    const words = 'Increase the number of people of working age who are in good ';
    for (const start of [words, `${words}w`, `${words.slice(0, 58)} `]) {
      const drafts = [{ title: `${start} work` }, { title: `${start} jobs` }, { title: `${start} health` }];
      const { items } = check(...drafts);
      expect(new Set(items.map(({ key }) => key)).size).toBe(3);
      const again = check(...items.map(({ key, title }) => ({ id: key, title })));
      expect(again.faults).toEqual([]);
      expect(again.items).toEqual(items);
    }
  });
});

describe('a fault is named', () => {
  it('for ids that are the same once they are ids, or no ids at all', () => {
    expect(paths({ id: '1.2' }, { id: '1-2' })).toEqual(['1.id']);
    expect(paths({ id: '—' })).toEqual(['0.id']);
  });
  it('for an empty or an endless title', () => {
    expect(paths({ title: '' }, { title: 'a'.repeat(limits.titleChars + 1) })).toEqual([
      '0.title',
      '1.title',
    ]);
  });
  it('for a parent that is not there, is several, or is itself', () => {
    expect(paths({ parent: 'Nobody' })).toEqual(['0.parent']);
    expect(paths({ title: 'A' }, { title: 'A' }, { title: 'B', parent: 'a ' })).toEqual(['2.parent']);
    expect(paths({ id: 'x', parent: 'X' })).toEqual(['0.parent']);
  });
  it('for each item of a round, and not for those that lead into it', () => {
    expect(paths({ id: 'a', parent: 'b' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'a' })).toEqual([
      '0.parent',
      '1.parent',
    ]);
  });

  it('for a round of very many without telling all of it for each', () => {
    const many = Array.from({ length: limits.itemsPerFramework }, (_, index) => ({
      ...{ id: `i${index}`, title: `T${index}` },
      parent: `i${(index + 1) % limits.itemsPerFramework}`,
    }));
    const { faults } = check(...many);
    expect(faults).toHaveLength(many.length);
    expect(faults[0]?.message).toBe(
      'Item 0: it would lie inside itself: “T0” in “T1” in “T2” in 296 more in “T299” in “T0”.',
    );
    expect(faults.every(({ message }) => message.length < 120)).toBe(true);
  });
  it('for more levels than there may be', () => {
    const chain = Array.from({ length: limits.frameworkDepth + 1 }, (_, index) => ({
      id: `i${index}`,
      ...(index > 0 && { parent: `i${index - 1}` }),
    }));
    expect(paths(...chain)).toEqual([`${limits.frameworkDepth}.parent`]);
    expect(paths(...chain.slice(0, -1))).toEqual([]);
  });
});

it('what passes is a forest: from each item the way up ends', () => {
  const anyDraft = fc.record({
    id: fc.constantFrom('', 'a', 'b', 'c', 'd'),
    title: fc.constantFrom('A', 'B', 'C'),
    parent: fc.constantFrom('', 'a', 'b', 'c', 'C'),
  });
  fc.assert(
    fc.property(fc.array(anyDraft, { maxLength: 6 }), (drafts) => {
      const { items, faults } = check(...drafts);
      if (faults.length > 0) return;
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      for (const item of items) {
        let at: typeof item | undefined = item;
        let steps = 0;
        while (at?.parent) {
          at = items.find(({ key }) => key === at?.parent);
          expect(at).toBeDefined();
          steps += 1;
          expect(steps).toBeLessThan(limits.frameworkDepth);
        }
      }
    }),
  );
});
