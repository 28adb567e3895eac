import type { z } from 'zod';

/** What to put where something of another type was sent. */
const wanted: Record<string, string> = {
  string: 'Give a text here',
  number: 'Give a number here',
  int: 'Give a whole number here',
  boolean: 'Give true or false here',
  array: 'Give a list here',
  object: 'Give an object here',
  record: 'Give an object here',
};

/**
 * What is wrong with a field, for schemas that do not say it themselves: zod's own words for it are a programmer's. Undefined
 * leaves zod's.
 */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'This is missing' : wanted[issue.expected];
  }
  if (issue.code === 'invalid_value') {
    if (issue.input === undefined) return 'This is missing';
    return `Choose one of: ${issue.values.map(String).join(', ')}`;
  }
  return undefined;
};
