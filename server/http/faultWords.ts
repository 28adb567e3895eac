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
  if (issue.code === 'too_small') return `Give at least ${issue.minimum}${unitOf(issue.origin)}`;
  if (issue.code === 'too_big') return `Give at most ${issue.maximum}${unitOf(issue.origin)}`;
  if (issue.code === 'unrecognized_keys') return 'This can’t be given here';
  return undefined;
};

/** More fields that are not known than this need not be named. */
const mostUnknown = 20;

/** What is wrong, field by field. Of fields that are not known each is at fault itself, and not what it stands in. */
export function faultsIn(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const { path, message } = issue;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, mostUnknown) : [];
  const paths = unknown.length === 0 ? [path] : unknown.map((field) => [...path, field]);
  return paths.map((each) => ({ path: each.map(String).join('.'), message }));
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return ['array', 'set', 'map'].includes(origin) ? ' of these' : '';
}
