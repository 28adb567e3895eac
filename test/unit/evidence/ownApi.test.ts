import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '../../../shared/api/endpoint.ts';
import * as own from '../../../shared/api/ownIndicators.ts';
import { limits } from '../../../shared/limits.ts';

const fault = (schema: z.ZodType, sent: unknown) => schema.safeParse(sent).error?.issues[0]?.path.join('.');

test('what is sent and answered can be described as JSON Schema', () => {
  const endpoints = Object.values(own).filter((each): each is Endpoint & typeof each => 'method' in each);
  expect(endpoints.length).toBeGreaterThan(8);
  for (const { body, response } of endpoints as Endpoint[]) {
    if (body) expect(z.toJSONSchema(body, { io: 'input' }).type).toBe('object');
    if (response) expect(z.toJSONSchema(response, { io: 'output' }).type).toBe('object');
  }
});

describe('a new indicator', () => {
  const { body } = own.addOwnIndicator;
  const good = { title: 'Benches in parks', kind: 'number' };

  test('needs a title and what it counts in, no more', () => {
    expect(fault(body, good)).toBeUndefined();
    expect(fault(body, { ...good, title: '  ' })).toBe('title');
    expect(fault(body, { ...good, kind: 'colour' })).toBe('kind');
  });

  test('takes a page of http or https, and no other', () => {
    expect(fault(body, { ...good, sourceUrl: 'https://example.org/benches' })).toBeUndefined();
    expect(fault(body, { ...good, sourceUrl: 'javascript:alert(1)' })).toBe('sourceUrl');
  });

  test('takes a scale whose ends are in order', () => {
    expect(fault(body, { ...good, kind: 'scale', scale: { min: 1, max: 5 } })).toBeUndefined();
    expect(fault(body, { ...good, kind: 'scale', scale: { min: 5, max: 5 } })).toBe('scale');
  });
});

test('a value needs a period and where it comes from; quotes have a limit', () => {
  const { body } = own.recordValue;
  const good = { period: '2024', value: 12, source: 'Parks team' };
  expect(fault(body, good)).toBeUndefined();
  expect(fault(body, { ...good, source: '' })).toBe('source');
  expect(fault(body, { ...good, value: '12' })).toBe('value');
  const quotes = Array.from({ length: limits.quotesPerValue + 1 }, () => ({ words: 'Yes', who: '' }));
  expect(fault(body, { ...good, account: { finding: 'They like it.', quotes } })).toBe('account.quotes');
});
