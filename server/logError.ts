import { Problem } from '../shared/errors.ts';

/** What a log says of an error. */
export interface ErrorDescription {
  type: string;
  /** Of a `Problem`, of the system (`ENOSPC`) or of a library (`LEVEL_LOCKED`). */
  code?: string;
  syscall?: string;
  /** The places in our sources and the libraries', innermost first. */
  at?: string[];
  cause?: ErrorDescription;
  /** Of an AggregateError. */
  errors?: ErrorDescription[];
}

const deepest = 5;
const word = /^[A-Za-z][\w.-]{0,60}$/;

/**
 * An error without its message. Messages quote what they are about: JSON's the text that is none, zod's the value, ours
 * the name that somebody typed. What kind it is and where it happened say as much to whoever looks after the program.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, syscall } = error as NodeJS.ErrnoException;
  const at = framesOf(error);
  const tooDeep = depth >= deepest;
  return {
    type: wordIn(error.constructor.name) ?? 'Error',
    ...named('code', error instanceof Problem ? error.code : wordIn(code)),
    ...named('syscall', wordIn(syscall)),
    ...(at.length > 0 ? { at } : {}),
    ...(error.cause === undefined || tooDeep ? {} : { cause: describeError(error.cause, depth + 1) }),
    ...(error instanceof AggregateError && !tooDeep
      ? { errors: error.errors.slice(0, deepest).map((each) => describeError(each, depth + 1)) }
      : {}),
  };
}

function named<Name extends string>(name: Name, value: string | undefined): { [N in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]: string });
}

function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' && word.test(value) ? value : undefined;
}

/** The message stands before the frames, may have many lines, and may look like frames itself. */
function framesOf({ message, stack = '' }: Error): string[] {
  const begins = stack.indexOf(message);
  if (begins < 0) return [];
  return stack
    .slice(begins + message.length)
    .split('\n')
    .flatMap((line) => /^ {4}at (.+:\d+:\d+\)?)$/.exec(line)?.[1] ?? []);
}
