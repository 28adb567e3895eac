import { Problem } from '../../shared/errors.ts';

/**
 * A part of the program that could not be fetched: the connection is down, or the server was updated and the part is
 * gone. Browsers tell it only by the words of a TypeError, each its own.
 */
export function chunkProblem(thrown: unknown): Problem | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const failed = /dynamically imported module|importing a module script failed|unable to preload css/i.test(
    thrown.message,
  );
  return failed
    ? new Problem(
        'unavailable',
        'A part of Moothall could not be fetched. Nothing is lost. Check your connection, then reload the page.',
        [],
        { cause: thrown },
      )
    : undefined;
}
