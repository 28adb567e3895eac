import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultWords } from '../../../server/http/faultWords.ts';

const body = z.object({
  title: z.string(),
  value: z.number(),
  on: z.boolean(),
  items: z.array(z.string()),
  level: z.enum(['red', 'green']),
  why: z.string('Say why'),
  short: z.string().max(3),
  minutes: z.number().min(1).max(60).optional(),
  some: z.array(z.number()).min(1).max(2).optional(),
});

function messages(sent: unknown): Record<string, string> {
  const { error } = body.safeParse(sent, { error: faultWords });
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

describe('what is wrong with a field, in words', () => {
  it('says that it is missing', () => {
    expect(messages({ short: 'abc' })).toMatchObject({
      title: 'This is missing',
      value: 'This is missing',
      items: 'This is missing',
    });
  });

  it('says what belongs there', () => {
    expect(messages({ title: 1, value: 'x', on: 'yes', items: {}, level: 'blue' })).toMatchObject({
      title: 'Give a text here',
      value: 'Give a number here',
      on: 'Give true or false here',
      items: 'Give a list here',
      level: 'Choose one of: red, green',
    });
  });

  it('says how much may be there', () => {
    expect(messages({ short: 'abcd', minutes: 0, some: [] })).toMatchObject({
      short: 'Give at most 3 characters',
      minutes: 'Give at least 1',
      some: 'Give at least 1 of these',
    });
    expect(messages({ minutes: 61, some: [1, 2, 3] })).toMatchObject({
      minutes: 'Give at most 60',
      some: 'Give at most 2 of these',
    });
  });

  it('leaves the words of a schema alone', () => {
    expect(messages({ short: 'abcd' }).why).toBe('Say why');
  });

  it('asks for an object where something else was sent', () => {
    expect(messages([])).toEqual({ '': 'Give an object here' });
  });
});
