import { beforeAll, describe, expect, test } from 'vitest';
import { AreaIndex } from '../../../../server/evidence/areaIndex.ts';
import { asCode, Places } from '../../../../server/evidence/import/areas/places.ts';
import { library } from '../made.ts';

let places: Places;
beforeAll(async () => {
  const all = await library();
  const codes = all.areas('').map(({ code }) => code);
  places = new Places(new AreaIndex(codes.flatMap((code) => all.area(code) ?? [])));
});

describe('a place is found by any spelling of its name', () => {
  test.each([
    [
      'E06000033',
      ['Southend-on-Sea', 'Southend on Sea', 'SOUTHEND-ON-SEA', 'Southend-on-Sea UA', 'Southend-on-Sea (UA)'],
    ],
    [
      'E06000033',
      ['Southend-on-Sea City Council', 'Southend-on-Sea [note 2]', 'Southend-on-Sea Borough Council'],
    ],
    [
      'E06000023',
      [
        'Bristol, City of',
        'City of Bristol',
        'Bristol',
        'Bristol, City of UA',
        'BRISTOL CITY OF',
        'Bristol (City of)',
      ],
    ],
    [
      'E06000010',
      ['Kingston upon Hull, City of', 'Kingston Upon Hull', 'City of Kingston-upon-Hull', 'Hull'],
    ],
    ['E06000019', ['Herefordshire, County of', 'Herefordshire', 'County of Herefordshire']],
    ['E06000047', ['County Durham', 'Durham', 'County Durham UA']],
    ['E06000058', ['Bournemouth, Christchurch and Poole', 'Bournemouth, Christchurch & Poole', 'BCP']],
    [
      'E07000146',
      ["King's Lynn and West Norfolk", 'Kings Lynn & West Norfolk', 'King’s Lynn and West Norfolk'],
    ],
    ['E08000013', ['St. Helens', 'St Helens', 'ST HELENS', 'St Helens Metropolitan Borough']],
    ['E09000001', ['City of London', 'London, City of']],
    ['E12000007', ['London', 'LONDON', 'London Region']],
    ['E09000033', ['Westminster', 'City of Westminster', 'Westminster LB']],
    ['E12000003', ['Yorkshire and The Humber', 'Yorkshire & Humber', 'YORKSHIRE AND THE HUMBER']],
    ['E12000006', ['East of England', 'Eastern']],
    ['E12000001', ['North East']],
    ['E92000001', ['England', 'ENGLAND']],
    ['E10000012', ['Essex', 'Essex County Council']],
    ['E47000007', ['West Midlands Combined Authority']],
    ['E11000005', ['West Midlands (Met County)', 'West Midlands Metropolitan County']],
    ['E12000005', ['West Midlands']],
    ['K02000001', ['United Kingdom', 'UK']],
    ['W06000015', ['Cardiff', 'City of Cardiff']],
    ['S12000036', ['City of Edinburgh', 'Edinburgh, City of', 'Edinburgh']],
    ['N09000010', ['Newry, Mourne and Down']],
  ])('%s: %j', (code, names) => {
    expect(names.map((name) => [name, places.byName(name)?.code])).toEqual(names.map((name) => [name, code]));
  });

  test('but not by half of it, nor by other words', () => {
    for (const name of [
      'Southend',
      'Newcastle',
      'Atlantis',
      'Total',
      'All',
      'Note',
      '',
      'Source: ONS',
      '2021',
      'UK and Ireland',
    ])
      expect([name, places.byName(name)]).toEqual([name, null]);
  });

  test('every area of the library is found by its own name among areas of its kind', async () => {
    for (const { code, type, name } of (await library()).areas('')) {
      if (places.byCode(code).note === null)
        expect([name, places.byName(name, type)?.name]).toEqual([name, name]);
    }
  });
});

test('police forces share the names of counties, and a list of forces is told from one of counties', () => {
  expect(places.kindOf(['Essex', 'Kent', 'Norfolk'])).toBeNull();
  expect(places.kindOf(['Essex', 'Kent', 'Thames Valley', 'Avon & Somerset', 'West Mercia'])).toBe(
    'police force area',
  );
  expect(places.byName('Essex', 'police force area')?.code).toBe('E23000028');
});

describe('codes of places that are no more', () => {
  test.each([
    ['E06000048', 'E06000057', 'former_code', 'Northumberland: one council under a new code'],
    ['E08000020', 'E08000037', 'former_code', 'Gateshead: a small change of boundary'],
    ['E10000027', 'E06000066', 'former_code', 'Somerset: a county that became one council'],
    [
      'E07000026',
      'E07000026',
      'obsolete_area',
      'Allerdale: a part of Cumberland, whose figures are not Cumberland’s',
    ],
    ['E10000006', 'E10000006', 'obsolete_area', 'Cumbria: two councils today'],
    ['E06000028', 'E06000028', 'obsolete_area', 'Bournemouth: a part of another'],
  ])('%s is %s, %s (%s)', (code, now, note) => {
    expect(places.byCode(code)).toMatchObject({ code: now, note });
    expect(places.byCode(code).former?.successors.length).toBeGreaterThan(0);
  });

  test('a code that the library does not have is kept', () => {
    expect(places.byCode('W06000015')).toMatchObject({ name: 'Cardiff', inLibrary: false });
    expect(places.byCode('E01000001')).toMatchObject({ code: 'E01000001', name: null, inLibrary: false });
  });

  test('what is no GSS code is none', () => {
    expect(['e06000033 ', 'E06000033'].map(asCode)).toEqual(['E06000033', 'E06000033']);
    expect(['00KF', '882', 'UKH31', 'E0600003', 'E060000333', 'X06000033', ''].map(asCode)).toEqual(
      Array(7).fill(null),
    );
  });
});
