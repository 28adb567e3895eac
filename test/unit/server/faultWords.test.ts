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

  it('leaves the words of a schema alone, and those of zod that can be understood', () => {
    const { why, short } = messages({ short: 'abcd' });
    expect(why).toBe('Say why');
    expect(short).toContain('3');
  });

  it('asks for an object where something else was sent', () => {
    expect(messages([])).toEqual({ '': 'Give an object here' });
  });
});
