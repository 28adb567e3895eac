import { describe, expect, it } from 'vitest';
import { frameworkSheet } from '../../../shared/evidence/frameworkSheet.ts';
import { limits } from '../../../shared/limits.ts';

const sheet = (...rows: string[][]) =>
  frameworkSheet(rows.map((cells, index) => ({ number: index + 1, cells })));
const faults = (...rows: string[][]) => sheet(...rows).faults.map(({ path }) => path);

const header = ['id', 'title', 'parent', 'heading', 'meaning'];

describe('a list of items', () => {
  it('is read by its columns, with what each item lies in', () => {
    const { items, faults: none } = sheet(
      header,
      ['H', 'Good homes', '', 'People', 'A home that is warm.'],
      ['H1', 'Warm homes', 'H', '', ''],
    );
    expect(none).toEqual([]);
    expect(items).toEqual([
      {
        row: 2,
        key: 'h',
        title: 'Good homes',
        heading: 'People',
        meaning: 'A home that is warm.',
        parent: null,
      },
      { row: 3, key: 'h1', title: 'Warm homes', heading: '', meaning: '', parent: 'h' },
    ]);
  });

  it('is understood in the words people have for the columns, below a title page, and says what it left out', () => {
    const { items, columns, ignored } = sheet(
      ['Corporate plan 2025'],
      [''],
      ['Ref.', 'Priority', 'Theme', 'Budget', 'Description', 'Belongs to'],
      ['1', 'Good homes', 'People', '£2m', 'Warm ones', ''],
      ['', '', '', '', '', ''],
      ['1.1', 'Warm homes', 'People', '', '', 'good homes'],
    );
    expect(items.map(({ row, key, parent }) => [row, key, parent])).toEqual([
      [4, '1', null],
      [6, '1-1', '1'],
    ]);
    expect(columns).toContainEqual({ field: 'title', column: 'Priority' });
    expect(ignored).toEqual(['Budget']);
  });

  it('needs no column but the title', () => {
    expect(sheet(['Title'], ['Clean air']).items).toMatchObject([{ key: 'clean-air', title: 'Clean air' }]);
  });
});

describe('a fault names row and column', () => {
  it('for an id that is there twice, an empty title, a parent that is not there', () => {
    expect(faults(header, ['a', 'One'], ['A', 'Two'], ['c', ''], ['d', 'Four', 'nowhere'])).toEqual([
      'rows.3.id',
      'rows.4.title',
      'rows.5.parent',
    ]);
    expect(sheet(['Ref', 'Aim'], ['a', 'One'], ['a', 'Two']).faults[0]?.message).toBe(
      'Row 3, column “Ref”: “a” is in Row 2, column “Ref” too. Give each aim its own.',
    );
  });

  it('for items that lie inside themselves', () => {
    expect(faults(header, ['a', 'One', 'b'], ['b', 'Two', 'a'])).toEqual(['rows.2.parent', 'rows.3.parent']);
  });

  it('for a row with a comma that nobody put in quotation marks', () => {
    expect(faults(['title', 'parent'], ['Warm', '', ' dry homes'])).toEqual(['rows.2']);
  });

  it('for no title column, no items, and more than may be', () => {
    expect(faults(['what', 'why'], ['a', 'b'])).toEqual(['rows.1.title']);
    expect(faults()).toEqual(['rows.1.title']);
    expect(faults(header)).toEqual(['rows']);
    const many = Array.from({ length: limits.itemsPerFramework + 1 }, (_, index) => [`i${index}`, 'An aim']);
    expect(faults(header, ...many)).toEqual(['rows']);
    expect(faults(header, ...many.slice(1))).toEqual([]);
  });
});
