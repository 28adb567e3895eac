import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FrameworkItem } from '../../../shared/evidence/framework.ts';
import { type Branch, inTree } from '../../../shared/evidence/frameworkTree.ts';

const item = (id: string, parent?: string): FrameworkItem => ({
  ...{ id, title: id, meaning: null, heading: null, provenance: 'Page 1.', measures: [] },
  ...(parent === undefined ? {} : { parent }),
});
const drawn = (branches: readonly Branch[]): string =>
  branches.map(({ item: { id }, inside }) => (inside.length > 0 ? `${id}(${drawn(inside)})` : id)).join(' ');

it('items lie inside one another in their order, whichever comes first', () => {
  const items = [item('a'), item('d', 'c'), item('b', 'a'), item('c', 'a'), item('e')];
  expect(drawn(inTree(items))).toBe('a(b c(d)) e');
});

it('one whose parent is not there stands at the top', () => {
  expect(drawn(inTree([item('b', 'gone'), item('a')]))).toBe('b a');
});

it('every item is in it once, also where some go round in a circle', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const parents = fc.dictionary(id, fc.option(id, { nil: undefined }), { maxKeys: 5 });
  fc.assert(
    fc.property(parents, (given) => {
      const items = Object.entries(given).map(([each, parent]) => item(each, parent));
      const found = drawn(inTree(items)).match(/\w/g) ?? [];
      expect([...found].sort()).toEqual(items.map((each) => each.id).sort());
    }),
  );
});
