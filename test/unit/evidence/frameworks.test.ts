import { describe, expect, test } from 'vitest';
import { readFrameworks } from '../../../server/evidence/frameworkData.ts';
import { library, searchIn } from './made.ts';

const evidence = await library();
const framework = (id: string) => {
  const found = evidence.frameworks().find((each) => each.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};

test('the missions are twelve, superseded, and each says where it comes from', () => {
  const missions = framework('levelling-up-2022');
  expect(missions).toMatchObject({ status: 'superseded', complete: true });
  expect(missions.items.map((item) => item.id)).toEqual(
    Array.from({ length: 12 }, (_, index) => `levelling-up-2022/mission-${index + 1}`),
  );
  expect(missions.items.every((item) => item.provenance !== '')).toBe(true);
});

test('of the 49 measures 33 have figures, three have a near relation and six are marked unconfirmed', () => {
  const measures = framework('levelling-up-2022').items.flatMap((item) => item.measures);
  expect(measures).toHaveLength(49);
  expect(measures.filter((measure) => measure.fit === 'exact')).toHaveLength(33);
  expect(measures.filter((measure) => measure.fit === 'proxy')).toHaveLength(3);
  expect(measures.filter((measure) => !measure.confirmed)).toHaveLength(6);
  for (const id of measures.flatMap((measure) => measure.indicators)) {
    expect(evidence.indicator(id), id).toBeDefined();
  }
});

test('the capitals are six', () => {
  expect(framework('six-capitals').items.map((item) => item.id)).toContain('six-capitals/human');
  expect(framework('six-capitals').items).toHaveLength(6);
});

test('the newer framework says that it is not complete', () => {
  const outcomes = framework('local-outcomes-2026');
  expect(outcomes).toMatchObject({ status: 'current', complete: false });
  expect(outcomes.items).toHaveLength(6);
  expect(outcomes.completeNote).toContain('6 of its 16 outcomes');
});

test('every tag of an indicator is an item, with the grounds for it', () => {
  for (const { id, tags } of searchIn(evidence)) {
    for (const tag of tags) {
      expect(evidence.item(tag), `${id} ${tag}`).toBeDefined();
      expect(evidence.indicator(id)?.tagBasis[tag]).toMatch(/\.$/);
    }
  }
});

test('an item is found by its id, and an unknown one is not', () => {
  expect(evidence.item('six-capitals/social')).toMatchObject({
    framework: { title: 'Six capitals' },
    item: { title: 'Social capital' },
  });
  expect(evidence.item('six-capitals/luck')).toBeUndefined();
});

describe('a framework of another kind is data alone', () => {
  const own = {
    id: 'our-plan-2030',
    title: 'Our plan',
    version: '1',
    status: 'current',
    statusNote: 'Agreed.',
    complete: true,
    completeNote: null,
    source: { name: 'The council', url: null },
    bases: { us: 'We say so.' },
    items: [
      {
        id: 'our-plan-2030/warm-homes',
        title: 'Warm homes',
        meaning: null,
        heading: null,
        provenance: 'Page 3.',
        measures: [],
        indicators: { 'domestic-gas-consumption': 'us' },
      },
    ],
  };

  test('it is read without any code knowing it', () => {
    const { frameworks, links } = readFrameworks([own]);
    expect(frameworks[0]?.items[0]?.title).toBe('Warm homes');
    expect(links.get('domestic-gas-consumption')).toEqual([
      { tag: 'our-plan-2030/warm-homes', basis: 'We say so.' },
    ]);
  });

  test('a link without grounds is refused', () => {
    expect(() => readFrameworks([{ ...own, bases: {} }])).toThrow('gives no reason');
  });
});

test('what the newer framework says of the older one leads from item to item, each with a reason', () => {
  const newer = framework('local-outcomes-2026');
  expect(newer.supersedes).toBe('levelling-up-2022');
  expect(newer.counterparts?.length).toBeGreaterThan(0);
  for (const { from, to, note } of newer.counterparts ?? []) {
    expect(evidence.item(from)?.framework.id).toBe('levelling-up-2022');
    expect(evidence.item(to)?.framework.id).toBe('local-outcomes-2026');
    expect(note).toMatch(/\.$/);
  }
});

test('a measure is confirmed where a source names it, and says by which', () => {
  for (const measure of framework('levelling-up-2022').items.flatMap((item) => item.measures)) {
    expect(/^No source/.test(measure.provenance), measure.id).toBe(!measure.confirmed);
    expect(measure.provenance.toLowerCase().lastIndexOf('no source'), measure.id).toBeLessThan(1);
  }
});
