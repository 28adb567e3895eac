import { expect, test } from 'vitest';
import { z } from 'zod';
import * as api from '../../../shared/api/evidence.ts';
import { library, searchIn } from './made.ts';

const evidence = await library();
const { pack } = evidence;

test('answers for every indicator and many kinds of place are in the shape that the API promises', () => {
  const areas = [
    'E06000033',
    'E10000030',
    'E07000207',
    'E47000001',
    'E12000006',
    'E92000001',
    'E23000028',
    'E08000016',
  ];
  const ids = searchIn(evidence).map((item) => item.id);
  for (const area of areas) {
    for (const id of ids) api.getIndicator.response.parse(evidence.detail(id, area));
    api.getEvidence.response.parse({ summaries: evidence.summaries(ids, area), pack });
    const found = evidence.search({ area, absent: 'include' }, '2026-07-01');
    api.listIndicators.response.parse({ ...found, pack });
  }
  api.listAreas.response.parse({ areas: evidence.areas('') });
  api.listFrameworks.response.parse({ frameworks: evidence.frameworks() });
});

test('several ids may be given with commas or by naming the field again', () => {
  const { query } = api.getEvidence;
  expect(query.parse({ indicator: 'a,b' }).indicator).toEqual(['a', 'b']);
  expect(query.parse({ indicator: ['a', 'b,c'] }).indicator).toEqual(['a', 'b', 'c']);
  expect(query.safeParse({ indicator: 'a,'.repeat(501) }).success).toBe(false);
  expect(query.safeParse({}).success).toBe(false);
});

test('a search longer than anybody types is refused by name', () => {
  const refused = api.listIndicators.query.safeParse({ q: 'x'.repeat(201) });
  expect(refused.error?.issues[0]?.path).toEqual(['q']);
});

test('every request and response can be described as JSON Schema', () => {
  for (const endpoint of [
    api.listIndicators,
    api.getIndicator,
    api.getEvidence,
    api.listAreas,
    api.listFrameworks,
  ]) {
    expect(z.toJSONSchema(endpoint.response, { io: 'output' }).type).toBe('object');
    if ('query' in endpoint) expect(z.toJSONSchema(endpoint.query, { io: 'input' }).type).toBe('object');
  }
});
