import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../../server/evidence/openLibrary.ts';
import { noOverlay } from '../../../server/evidence/overlay.ts';
import { projectRoot } from '../../../server/projectRoot.ts';
import { library, searchIn } from './made.ts';

const evidence = await library();
const southend = 'E06000033';
const titles = (q: string): string[] => searchIn(evidence, { q }).map((item) => item.title);

describe('search', () => {
  test.each([
    ['healthy life', 'Female healthy life expectancy'],
    ['smoking', 'Cigarette smokers'],
    ['wages', 'Gross median weekly pay'],
    ['young people not in work', '16 and 17 year olds not in education, employment or training'],
    ['R&D', 'Business expenditure on research and development'],
    ['murder', 'Homicide offences'],
    ['gcse', 'GCSEs in English and Maths'],
    ['child poverty', 'Children in relative poverty after housing costs'],
    ['ofsted', 'Schools rated good or outstanding by Ofsted'],
    ['broadb', 'Gigabit capable broadband'],
  ])('"%s" finds "%s" among the first three', (q, title) => {
    expect(titles(q).slice(0, 3)).toContain(title);
  });

  test.each([
    ['employment', 'Employment rate (Great Britain)'],
    ['housing', 'Housing affordability ratio (residence-based)'],
    ['obesity', 'Adult obesity prevalence'],
    ['healthy life expectancy', 'Female healthy life expectancy'],
  ])('"%s" ranks first the title that is most about it: "%s"', (q, title) => {
    expect(titles(q)[0]).toBe(title);
  });

  test('it finds by unit and by source, and ignores case and accents', () => {
    expect(titles('kwh')).toContain('Domestic gas consumption');
    expect(titles('OFCOM')).toContain('4G coverage');
    expect(titles('anxíety')[0]).toBe('Anxiety');
  });

  test('words that nothing holds find nothing, and an empty search finds everything', () => {
    expect(titles('zzzz')).toEqual([]);
    expect(titles('   ')).toHaveLength(84);
  });

  test('where no indicator holds every word, those that hold at least half are found', () => {
    expect(titles('smoking zzzz')).toEqual(['Cigarette smokers']);
    expect(titles('smoking zzzz yyyy')).toEqual([]);
  });

  test('a framework and an item narrow the list', () => {
    const capitals = searchIn(evidence, { framework: 'six-capitals' });
    expect(capitals.length).toBeGreaterThan(0);
    expect(capitals.every(({ tags }) => tags.some((tag) => tag.startsWith('six-capitals/')))).toBe(true);
    const health = searchIn(evidence, { tag: ['levelling-up-2022/mission-7'] });
    expect(health).toHaveLength(9);
    expect(health.every(({ tags }) => tags.includes('levelling-up-2022/mission-7'))).toBe(true);
  });

  test('a place narrows the list to what has a figure there, or keeps the rest with the reason', () => {
    expect(searchIn(evidence, { area: southend })).toHaveLength(77);
    const all = searchIn(evidence, { area: southend, absent: 'include' });
    expect(all).toHaveLength(84);
    const without = all.filter((item) => item.missing !== null);
    expect(without.map((item) => item.id).sort()).toEqual([
      'expenditure-research-and-development-business',
      'expenditure-research-and-development-public',
      'homicide-offences',
      'inward-foreign-direct-investment',
      'outward-foreign-direct-investment',
      'population-under-highest-devolution',
      'value-uk-exports',
    ]);
  });

  test.each([
    [{ framework: 'nonsense' }, 'framework'],
    [{ tag: ['six-capitals/nonsense'] }, 'tag'],
    [{ area: 'E99999999' }, 'area'],
  ])('an unknown filter is refused by name: %o', (query, field) => {
    expect(() => searchIn(evidence, query)).toThrow(
      expect.objectContaining({
        code: 'invalid-request',
        faults: [expect.objectContaining({ path: field })],
      }),
    );
  });

  test('indicators that share an objective’s tags come first, those that share more before', () => {
    const tags = ['levelling-up-2022/mission-10', 'six-capitals/social'];
    const found = searchIn(evidence, { suggest: tags });
    expect(found).toHaveLength(84);
    expect(found.slice(0, 3).every((item) => item.suggestedBy.length === 2)).toBe(true);
    const counts = found.map((item) => item.suggestedBy.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(searchIn(evidence, { suggest: ['nobody/knows'] })).toHaveLength(84);
  });
});

describe('an indicator for a place', () => {
  const detail = evidence.detail('healthy-life-expectancy-male', southend);

  test('it has its series, England, the region and the similar places, and its source', () => {
    expect(detail.series).toHaveLength(12);
    const kinds = detail.comparators.map(({ area, kind }) => `${kind} ${area.name}`);
    expect(kinds.slice(0, 3)).toEqual(['country England', 'region East of England', 'neighbour Medway']);
    expect(detail.comparators.filter(({ kind }) => kind === 'neighbour')).toHaveLength(19);
    expect(detail.comparators[0]?.series).toHaveLength(12);
    expect(detail.comparators[2]?.series).toEqual([]);
    expect(detail.source).toMatchObject({
      releaseDate: '2026-02-19',
      licence: 'Open Government Licence v3.0',
    });
  });

  test('a neighbour shows its value in the period of the place’s latest, or says that it has none', () => {
    for (const { kind, latest, missing } of detail.comparators) {
      if (kind !== 'neighbour') continue;
      if (latest) expect(latest.period).toBe('2022-01-01/P3Y');
      else expect(missing).toContain('No figure');
    }
  });

  test('where England has no figure the United Kingdom stands in', () => {
    const poverty = evidence.detail('children-in-relative-poverty-before-housing', southend);
    expect(poverty.comparators[0]).toMatchObject({ kind: 'country', area: { name: 'United Kingdom' } });
  });

  test('a district is compared with its county as well', () => {
    const elmbridge = evidence.detail('employment-rate', 'E07000207');
    expect(elmbridge.comparators.map(({ kind }) => kind)).toContain('county');
  });

  test('it names the items that it belongs to, and on what grounds', () => {
    expect(detail.tagDetails[0]).toMatchObject({
      id: 'levelling-up-2022/mission-7',
      framework: 'Levelling Up missions',
    });
    expect(detail.tagDetails[0]?.basis).toContain('ONS');
  });

  test('without a place it says what it is and shows no figure', () => {
    const nowhere = evidence.detail('healthy-life-expectancy-male', null);
    expect(nowhere).toMatchObject({
      area: null,
      series: [],
      comparators: [],
      missing: 'No place has been chosen.',
    });
  });

  test('an unknown indicator is not found, and an unknown place is a fault of its field', () => {
    expect(() => evidence.detail('nonsense', southend)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    expect(() => evidence.detail('museums', 'nonsense')).toThrow(
      expect.objectContaining({ code: 'invalid-request' }),
    );
  });
});

test('rows come in the order asked for, without those that the library lacks, with own scores laid over', () => {
  const own = { minimum: null, target: 70, reason: 'Ours.' };
  const overlay = { ...noOverlay, scores: new Map([['healthy-life-expectancy-male', own]]) };
  const [first, second, ...rest] = evidence
    .over(overlay)
    .summaries(['museums', 'gone', 'healthy-life-expectancy-male'], southend);
  expect([first?.id, second?.id, rest.length]).toEqual(['museums', 'healthy-life-expectancy-male', 0]);
  expect(second?.scores.target).toMatchObject({ value: 70, origin: 'own' });
  const [untouched] = evidence.summaries(['healthy-life-expectancy-male'], southend);
  expect(untouched?.scores.target).toMatchObject({ value: 62.6, origin: 'similar-places' });
});

test('a library with a damaged file is refused, naming the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-pack-'));
  try {
    for (const name of ['evidence.bin', 'descriptions.json', 'frameworks.json']) {
      await writeFile(
        join(folder, name),
        await readFile(join(projectRoot, 'server', 'evidence', 'pack', name)),
      );
    }
    expect((await openLibrary(folder)).pack.version).toBe(evidence.pack.version);
    await writeFile(join(folder, 'frameworks.json'), '{');
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'damaged' });
    await expect(openLibrary(folder)).rejects.toThrow('frameworks.json');
  } finally {
    await rm(folder, { recursive: true });
  }
});
