import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carryingPairs,
  type Pair,
  pairKinds,
  standingPairs,
  suggestedPairs,
  tagsGained,
} from '../../../shared/evidence/crosswalk.ts';
import type { Framework } from '../../../shared/evidence/framework.ts';

const pair = (from: string, to: string, kind: Pair['kind'] = 'same'): Pair => ({ from, to, kind, note: '' });
const frameworkOf = (id: string, titles: string[], more: Partial<Framework> = {}): Framework => ({
  ...{ id, title: id, version: '1', status: 'current', statusNote: '', complete: true, completeNote: null },
  source: { name: 'The council', url: null },
  items: titles.map((title) => ({
    ...{ id: `${id}/${title.toLowerCase()}`, title, meaning: null, heading: null, provenance: 'Page 1.' },
    measures: [],
  })),
  ...more,
});

it('of two items the latest stands', () => {
  const said = [pair('a/1', 'b/1'), pair('a/2', 'b/1'), pair('a/1', 'b/1', 'none')];
  expect(standingPairs(said)).toEqual([said[1], said[2]]);
});

it('only the same and parts carry tags, unless what is related is wanted too', () => {
  const all = pairKinds.map((kind) => pair('a/1', `b/${kind}`, kind));
  const kinds = (related: boolean) => carryingPairs(all, related).map(({ kind }) => kind);
  expect(kinds(false)).toEqual(['same', 'part']);
  expect(kinds(true)).toEqual(['same', 'part', 'related']);
});

describe('suggested is', () => {
  const older = frameworkOf('a', ['Homes', 'Air']);
  const newer = frameworkOf('b', ['homes', 'Water'], {
    counterparts: [{ from: 'a/air', to: 'b/water', kind: 'related', note: 'Both flow.' }],
  });

  it('what the newer framework comes with, and what has the same title', () => {
    expect(suggestedPairs(older, newer, []).map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['a/air', 'b/water', 'related'],
      ['a/homes', 'b/homes', 'same'],
    ]);
  });

  it('nothing that somebody has said something of, and nothing out of use', () => {
    const said = [pair('a/air', 'b/water', 'none')];
    expect(suggestedPairs(older, newer, said).map(({ from }) => from)).toEqual(['a/homes']);
    const retired = newer.items.map((item) => ({ ...item, retired: true }));
    expect(suggestedPairs(older, { ...newer, items: retired }, said)).toEqual([]);
  });
});

it('a move adds what the pairs lead to, keeps what is there, and changes nothing the second time', () => {
  const tag = fc.constantFrom('a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'b/3');
  const pairs = fc.array(
    fc.record({ from: fc.constantFrom('a/1', 'a/2', 'a/3'), to: fc.constantFrom('b/1', 'b/2', 'b/3') }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(tag), pairs, fc.integer({ min: 1, max: 6 }), (tags, ways, most) => {
      const { gains, full } = tagsGained(tags, ways, most);
      const after = [...tags, ...gains];
      expect(new Set(after).size).toBe(after.length);
      for (const gain of gains) {
        expect(ways.some(({ from, to }) => to === gain && tags.includes(from))).toBe(true);
      }
      if (full) expect(gains).toEqual([]);
      else expect(tagsGained(after, ways, most)).toEqual({ gains: [], full: after.length > most });
    }),
  );
});
